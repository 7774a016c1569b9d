using MessageHub.Agreements.Figures;
using MessageHub.OperatorConsole.Text;
using MessageHub.Processing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace MessageHub.OperatorConsole.Components.Shared;

/// <summary>A page of figures over a period, a municipality and a provider, all of which are in its address.</summary>
public abstract class ScopedPage : ComponentBase
{
    [SupplyParameterFromQuery]
    private string? Van { get; set; }

    [SupplyParameterFromQuery]
    private string? Tot { get; set; }

    [SupplyParameterFromQuery]
    private string? Gemeente { get; set; }

    [SupplyParameterFromQuery]
    private string? Aanbieder { get; set; }

    [Inject]
    private HubClock Clock { get; set; } = null!;

    [Inject]
    protected Reports Reports { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    protected ReportRequest Request { get; private set; } = null!;

    protected DateOnly Today => Clock.Today;

    protected CancellationToken Aborted => Context.RequestAborted;

    /// <summary>One of <see cref="Rapporten.Alle"/>: what the page has as a spreadsheet.</summary>
    protected abstract string Rapport { get; }

    protected abstract Task LoadAsync();

    protected override Task OnInitializedAsync()
    {
        Request = ReportRequest.Read(Rapport, Van, Tot, Gemeente, Aanbieder, Today);
        return LoadAsync();
    }
}

using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace MessageHub.OperatorConsole.Components.Shared;

/// <summary>Around every interactive part: what it throws is logged without its text, and whoever looks is told.</summary>
public sealed class SafeBoundary : ErrorBoundaryBase
{
    [Inject]
    private ILogger<SafeBoundary> Logger { get; set; } = null!;

    protected override Task OnErrorAsync(Exception exception)
    {
        Logger.LogError("An interactive part of the console failed: {Reason}.", FailureReason.Of(exception));
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenElement(1, "p");
        builder.AddAttribute(2, "class", "notice red");
        builder.AddAttribute(3, "role", "alert");
        builder.AddContent(4, "Er ging iets mis in de hub. Laad de pagina opnieuw; wat er gebeurde, staat in het logboek.");
        builder.CloseElement();
    }
}

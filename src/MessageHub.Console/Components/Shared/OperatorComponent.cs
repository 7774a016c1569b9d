using MessageHub.OperatorConsole.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MessageHub.OperatorConsole.Components.Shared;

/// <summary>A page or a part of one where people act: knows who looks at it, and refuses what he may not do, whatever the page shows.</summary>
public abstract class OperatorComponent : ComponentBase
{
    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Who looks at this page. As he was when it began: every act asks again.</summary>
    protected OperatorIdentity? Identity { get; private set; }

    protected string Who => Identity!.Naam;

    protected override async Task OnInitializedAsync() => Identity = OperatorIdentity.Of((await Authentication).User);

    protected bool May(Permission permission) => Identity?.May(permission) == true;

    /// <exception cref="UnauthorizedAccessException">The session ended, or its role may not do this.</exception>
    protected async Task DemandAsync(Permission permission)
    {
        Identity = OperatorIdentity.Of((await Authentication).User);
        if (!May(permission))
            throw new UnauthorizedAccessException($"{permission} is not for this role.");
    }
}

using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace MessageHub.OperatorConsole.Access;

/// <summary>Who works on an interactive page: looked at again every minute, because such a page may stay open for days.</summary>
internal sealed class OperatorState(Sessions sessions, ILoggerFactory logging) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return OperatorIdentity.Of(authenticationState.User) is { } identity && await sessions.IsValidAsync(identity, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // As with the cookie: that the store is away must be seen.
            return true;
        }
    }
}

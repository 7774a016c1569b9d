using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Access;

/// <summary>Whether a session goes on: asked now and then while it lasts, on pages that stay open too.</summary>
internal sealed class Sessions(Accounts accounts, ConsoleOptions options, TimeProvider time)
{
    /// <summary>
    /// An account's is over when the account changed. One of the organisation's is over when it was so long ago that the organisation said who it is
    /// (docs/decisions/0090-sign-in-with-the-organisation.md). Either is over when people no longer sign in that way.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Accounts cannot be asked.</exception>
    public async Task<bool> IsValidAsync(OperatorIdentity identity, CancellationToken cancellation) =>
        identity.Seal is { } seal
            ? options.LocalAccounts && await accounts.IsValidAsync(identity.Naam, seal, cancellation)
            : options.OpenIdConnect.IsOn && time.GetUtcNow() < identity.Until;
}

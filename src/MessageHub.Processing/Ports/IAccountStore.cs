namespace MessageHub.Processing.Ports;

/// <summary>
/// Accounts of the people who operate the hub, for where they do not sign in with their organisation. Every change leaves an audit row, in the same commit.
/// Passwords come here as hashes only.
/// </summary>
public interface IAccountStore
{
    /// <summary>All of them, in order of name. A hub has some tens.</summary>
    Task<IReadOnlyList<OperatorAccount>> AccountsAsync(CancellationToken cancellation);

    /// <summary>Null when there is none of this name.</summary>
    Task<OperatorAccount?> FindAccountAsync(string naam, CancellationToken cancellation);

    /// <summary>False when there is one of this name already; then nothing was done.</summary>
    Task<bool> AddAccountAsync(OperatorAccount account, Act act, CancellationToken cancellation);

    /// <summary>Replaces all that is known of an account; false when there is none of this name.</summary>
    Task<bool> ChangeAccountAsync(OperatorAccount account, Act act, CancellationToken cancellation);

    /// <summary>
    /// Counts a wrong password. At <paramref name="maximum"/> in a row the account is locked until <paramref name="until"/>, which is on record, and counting
    /// begins anew. Returns whether it was locked now.
    /// </summary>
    Task<bool> CountFailureAsync(string naam, int maximum, DateTimeOffset until, Act act, CancellationToken cancellation);

    /// <summary>Somebody signed in, with an account here or with the organisation's: on record; wrong passwords before it are forgotten.</summary>
    Task SignedInAsync(string naam, Act act, CancellationToken cancellation);

    /// <summary>Somebody whom his organisation knows was not let in: on record.</summary>
    Task SignInRefusedAsync(Act act, CancellationToken cancellation);
}

/// <summary>Somebody who may sign in.</summary>
/// <param name="Naam">As typed when signing in; lower case.</param>
/// <param name="PasswordHash">Of ASP.NET Core's password hasher.</param>
/// <param name="LockedUntil">After too many wrong passwords; null: not locked.</param>
/// <param name="Seal">Another one with every change of password, role or access: sessions that were begun under an older one are over.</param>
public sealed record OperatorAccount(
    string Naam, OperatorRole Role, string PasswordHash, bool IsDisabled, DateTimeOffset? LockedUntil, string Seal);

/// <summary>What somebody is to the hub: each may do what those before it may. The numbers are stored.</summary>
public enum OperatorRole
{
    /// <summary>Sees how the hub and its messages fare, and nothing of persons.</summary>
    Lezer = 0,

    /// <summary>Repairs, decides, and reads messages where that needs it.</summary>
    Behandelaar = 1,

    /// <summary>Manages parties, and sees what operators did.</summary>
    Beheerder = 2,
}

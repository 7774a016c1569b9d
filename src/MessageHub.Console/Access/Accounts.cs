using System.Security.Cryptography;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Identity;

namespace MessageHub.OperatorConsole.Access;

/// <summary>Accounts of operators: made on the command line, signed in with on the page. Passwords are kept as hashes of ASP.NET Core's password hasher.</summary>
public sealed class Accounts(IAccountStore store, HubMeters meters, TimeProvider time)
{
    public const int MinimumPasswordLength = 12;

    /// <summary>Wrong passwords in a row.</summary>
    internal const int MaximumFailures = 5;

    internal static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Of the names of those who sign in with their organisation, so that none of them is ever an account's in the audit trail.</summary>
    internal const string OrganisationPrefix = "organisatie:";

    private static readonly PasswordHasher<string> Hasher = new();

    // So that a name that is not known takes as long as one that is.
    private static readonly Lazy<string> HashOfNobody = new(() => Hasher.HashPassword("", RandomNumberGenerator.GetHexString(32)));

    public Task<IReadOnlyList<OperatorAccount>> ListAsync(CancellationToken cancellation) => store.AccountsAsync(cancellation);

    /// <summary>A new account.</summary>
    /// <param name="who">Who makes it.</param>
    public async Task<AccountOutcome> AddAsync(string naam, OperatorRole role, string password, string who, CancellationToken cancellation)
    {
        if (Problem(naam, password) is { } problem)
            return problem;

        var account = new OperatorAccount(Normal(naam), role, Hasher.HashPassword(Normal(naam), password), IsDisabled: false, LockedUntil: null, NewSeal());
        return Count(await store.AddAccountAsync(account, ActOf(who), cancellation) ? AccountOutcome.Done : AccountOutcome.Exists);
    }

    /// <summary>Another password; what was locked is open again, and every session of the account is over.</summary>
    public async Task<AccountOutcome> SetPasswordAsync(string naam, string password, string who, CancellationToken cancellation) =>
        Problem(naam, password) ?? await ChangeAsync(naam, account => account with { PasswordHash = Hasher.HashPassword(account.Naam, password) }, who, cancellation);

    /// <summary>Nobody signs in with it any more, and every session of it is over.</summary>
    public Task<AccountOutcome> DisableAsync(string naam, string who, CancellationToken cancellation) =>
        ChangeAsync(naam, account => account with { IsDisabled = true }, who, cancellation);

    public Task<AccountOutcome> EnableAsync(string naam, string who, CancellationToken cancellation) =>
        ChangeAsync(naam, account => account with { IsDisabled = false }, who, cancellation);

    public Task<AccountOutcome> SetRoleAsync(string naam, OperatorRole role, string who, CancellationToken cancellation) =>
        ChangeAsync(naam, account => account with { Role = role }, who, cancellation);

    /// <summary>
    /// Null for every reason there is: no such account, disabled, wrong password, locked after too many of those. Whoever tries learns no more than that.
    /// </summary>
    public async Task<OperatorIdentity?> SignInAsync(string naam, string password, CancellationToken cancellation)
    {
        var account = await store.FindAccountAsync(Normal(naam), cancellation);
        var isRight = Hasher.VerifyHashedPassword(Normal(naam), account?.PasswordHash ?? HashOfNobody.Value, password) != PasswordVerificationResult.Failed;
        if (account is null || account.IsDisabled || account.LockedUntil > time.GetUtcNow())
            return null;

        if (!isRight)
        {
            var now = time.GetUtcNow();
            if (await store.CountFailureAsync(account.Naam, MaximumFailures, now + LockedFor, new Act(now, "messagehub", null), cancellation))
                meters.Acted("account-locked");
            return null;
        }

        await store.SignedInAsync(account.Naam, ActOf(account.Naam), cancellation);
        return new OperatorIdentity(account.Naam, account.Role, account.Seal, Until: null);
    }

    /// <summary>Is a session that was begun under this seal still one of the account as it is now?</summary>
    public async Task<bool> IsValidAsync(string naam, string seal, CancellationToken cancellation) =>
        await store.FindAccountAsync(naam, cancellation) is { IsDisabled: false } account && account.Seal == seal;

    /// <summary>Somebody signed in with his organisation, which says what he may do until <paramref name="lifetime"/> is over. On record.</summary>
    /// <param name="naam">As the organisation knows him.</param>
    internal async Task<OperatorIdentity> SignInWithOrganisationAsync(string naam, OperatorRole role, TimeSpan lifetime, CancellationToken cancellation)
    {
        var identity = new OperatorIdentity(OrganisationPrefix + naam, role, Seal: null, time.GetUtcNow() + lifetime);
        await store.SignedInAsync(identity.Naam, ActOf(identity.Naam), cancellation);
        return identity;
    }

    /// <summary>The organisation knows him, and gave him no role here: he is not let in, and that is on record.</summary>
    internal async Task RefuseWithoutRoleAsync(string naam, CancellationToken cancellation)
    {
        await store.SignInRefusedAsync(new Act(time.GetUtcNow(), OrganisationPrefix + naam, "geen rol"), cancellation);
        meters.Acted("sign-in-refused");
    }

    private async Task<AccountOutcome> ChangeAsync(string naam, Func<OperatorAccount, OperatorAccount> change, string who, CancellationToken cancellation)
    {
        if (await store.FindAccountAsync(Normal(naam), cancellation) is not { } account)
            return AccountOutcome.NotFound;

        return Count(await store.ChangeAccountAsync(change(account) with { Seal = NewSeal() }, ActOf(who), cancellation) ? AccountOutcome.Done : AccountOutcome.NotFound);
    }

    private AccountOutcome Count(AccountOutcome outcome)
    {
        if (outcome == AccountOutcome.Done)
            meters.Acted("account");
        return outcome;
    }

    private static AccountOutcome? Problem(string naam, string password) =>
        Normal(naam) is { Length: 0 or > 100 } || naam.Any(char.IsControl) || Normal(naam).StartsWith(OrganisationPrefix, StringComparison.Ordinal) ? AccountOutcome.NameWrong
        : password.Length < MinimumPasswordLength || password.Contains(Normal(naam), StringComparison.OrdinalIgnoreCase) ? AccountOutcome.PasswordWeak
        : null;

    private static string Normal(string naam) => naam.Trim().ToLowerInvariant();

    private static string NewSeal() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private Act ActOf(string who) => new(time.GetUtcNow(), who, Reason: null);
}

public enum AccountOutcome
{
    Done,

    /// <summary>There is an account of this name already.</summary>
    Exists,

    NotFound,

    /// <summary>Empty, too long, with control characters, or as those are recorded who sign in with their organisation.</summary>
    NameWrong,

    /// <summary>Too short, or it has the name in it.</summary>
    PasswordWeak,
}

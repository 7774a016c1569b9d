using MessageHub.OperatorConsole.Access;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;

namespace MessageHub.OperatorConsole.Tests.Access;

/// <summary>What may be an account, and what may be its password.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class AccountsTests
{
    private readonly HubMeters meters = new(TimeProvider.System);
    private SqliteMessageStore store = null!;
    private Accounts accounts = null!;

    [SetUp]
    public async Task SetUp()
    {
        store = await SqliteMessageStore.OpenAsync(SqliteMessageStore.InMemory);
        accounts = new Accounts(store, meters, TimeProvider.System);
    }

    [TearDown]
    public async Task TearDown()
    {
        meters.Dispose();
        await store.DisposeAsync();
    }

    [TestCase("els", "te-kort-1234", AccountOutcome.Done)]
    [TestCase("els", "te-kort-123", AccountOutcome.PasswordWeak)]
    [TestCase("els", "ik-ben-Els-en-lang", AccountOutcome.PasswordWeak)]
    [TestCase("", "lang-en-geheim-1", AccountOutcome.NameWrong)]
    [TestCase("els\n", "lang-en-geheim-1", AccountOutcome.NameWrong)]
    [TestCase("Organisatie:els", "lang-en-geheim-1", AccountOutcome.NameWrong)]
    [TestCase("organisatie-els", "lang-en-geheim-1", AccountOutcome.Done)]
    public async Task An_account_needs_a_name_and_a_password_of_some_length_without_it(string naam, string password, AccountOutcome outcome)
    {
        Assert.That(await AddAsync(naam, password), Is.EqualTo(outcome));
        Assert.That(await store.AccountsAsync(default), Has.Count.EqualTo(outcome == AccountOutcome.Done ? 1 : 0));
    }

    [Test]
    public async Task A_password_is_kept_as_a_hash_that_differs_each_time()
    {
        await AddAsync("els");
        await AddAsync("anna");
        var hashes = (await store.AccountsAsync(default)).Select(account => account.PasswordHash).ToList();
        Assert.That(hashes, Is.Unique);
        Assert.That(hashes, Has.None.Contain("geheim"));
    }

    [Test]
    public async Task A_name_is_one_account_however_it_is_written()
    {
        await AddAsync("els");
        Assert.That(await AddAsync(" ELS "), Is.EqualTo(AccountOutcome.Exists));
        Assert.That(await accounts.SignInAsync("Els", "lang-en-geheim-1", default), Is.Not.Null);
    }

    [Test]
    public async Task What_is_not_there_cannot_be_changed()
    {
        Assert.That(await accounts.DisableAsync("els", "bob", default), Is.EqualTo(AccountOutcome.NotFound));
        Assert.That(await accounts.SetPasswordAsync("els", "lang-en-geheim-1", "bob", default), Is.EqualTo(AccountOutcome.NotFound));
        Assert.That(await store.AuditAsync(9, default), Is.Empty);
    }

    [Test]
    public async Task Every_change_ends_the_sessions_of_the_account()
    {
        await AddAsync("els");
        var session = (await accounts.SignInAsync("els", "lang-en-geheim-1", default))!;
        Assert.That(await accounts.IsValidAsync("els", session.Seal!, default));
        Func<Task<AccountOutcome>>[] changes =
        [
            () => accounts.SetPasswordAsync("els", "ander-en-geheim-2", "bob", default), () => accounts.SetRoleAsync("els", OperatorRole.Beheerder, "bob", default),
            () => accounts.DisableAsync("els", "bob", default), () => accounts.EnableAsync("els", "bob", default),
        ];
        foreach (var change in changes)
        {
            Assert.That(await change(), Is.EqualTo(AccountOutcome.Done));
            Assert.That(await accounts.IsValidAsync("els", session.Seal!, default), Is.False);
        }

        Assert.That(await accounts.SignInAsync("els", "lang-en-geheim-1", default), Is.Null);
        Assert.That((await accounts.SignInAsync("els", "ander-en-geheim-2", default))!.Role, Is.EqualTo(OperatorRole.Beheerder));
    }

    [Test]
    public async Task A_disabled_account_signs_in_with_no_password()
    {
        await AddAsync("els");
        await accounts.DisableAsync("els", "bob", default);
        Assert.That(await accounts.SignInAsync("els", "lang-en-geheim-1", default), Is.Null);
    }

    [TestCase(OperatorRole.Lezer, Permission.Look, true)]
    [TestCase(OperatorRole.Lezer, Permission.ReadMessages, false)]
    [TestCase(OperatorRole.Lezer, Permission.SearchBsn, false)]
    [TestCase(OperatorRole.Lezer, Permission.Repair, false)]
    [TestCase(OperatorRole.Lezer, Permission.Decide, false)]
    [TestCase(OperatorRole.Behandelaar, Permission.ReadMessages, true)]
    [TestCase(OperatorRole.Behandelaar, Permission.Decide, true)]
    [TestCase(OperatorRole.Behandelaar, Permission.ManageParties, false)]
    [TestCase(OperatorRole.Behandelaar, Permission.ReadAudit, false)]
    [TestCase(OperatorRole.Beheerder, Permission.ReadAudit, true)]
    public void A_role_may_do_what_the_decision_says(OperatorRole role, Permission permission, bool may) => Assert.That(role.May(permission), Is.EqualTo(may));

    private Task<AccountOutcome> AddAsync(string naam, string password = "lang-en-geheim-1") => accounts.AddAsync(naam, OperatorRole.Lezer, password, "bob", default);
}

using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static readonly OperatorAccount Marie = new("marie", OperatorRole.Behandelaar, "hash 1", IsDisabled: false, LockedUntil: null, "zegel 1");

    [Test]
    public async Task An_account_comes_back_as_it_was_made_and_its_name_is_given_out_once()
    {
        Assert.That(await store.AddAccountAsync(Marie, Beheer, default));
        Assert.That(await store.AddAccountAsync(Marie with { PasswordHash = "hash 2" }, Beheer, default), Is.False);
        Assert.That(await store.AddAccountAsync(Marie with { Naam = "anna", Role = OperatorRole.Lezer }, Beheer, default));

        Assert.That(await store.AccountsAsync(default), Is.EqualTo(new[] { Marie with { Naam = "anna", Role = OperatorRole.Lezer }, Marie }));
        Assert.That(await store.FindAccountAsync("marie", default), Is.EqualTo(Marie));
        Assert.That(await store.FindAccountAsync("Marie", default), Is.Null);
    }

    [Test]
    public async Task A_changed_account_is_replaced_and_one_that_is_not_there_cannot_be()
    {
        await store.AddAccountAsync(Marie, Beheer, default);
        var changed = Marie with { Role = OperatorRole.Beheerder, PasswordHash = "hash 2", IsDisabled = true, Seal = "zegel 2" };
        Assert.That(await store.ChangeAccountAsync(changed, Beheer, default));
        Assert.That(await store.ChangeAccountAsync(changed with { Naam = "anna" }, Beheer, default), Is.False);
        Assert.That(await store.AccountsAsync(default), Is.EqualTo(new[] { changed }));
    }

    [Test]
    public async Task Too_many_wrong_passwords_in_a_row_lock_an_account_for_a_while()
    {
        await store.AddAccountAsync(Marie, Beheer, default);
        Assert.That(await FailAsync(), Is.False);
        Assert.That(await FailAsync(), Is.False);
        Assert.That(await FailAsync());
        Assert.That((await store.FindAccountAsync("marie", default))!.LockedUntil, Is.EqualTo(Later));

        Assert.That(await FailAsync(), Is.False, "counting begins anew");
        await store.ChangeAccountAsync(Marie, Beheer, default);
        Assert.That((await store.FindAccountAsync("marie", default))!.LockedUntil, Is.Null, "a new password opens it");
    }

    [Test]
    public async Task A_right_password_forgets_the_wrong_ones_before_it()
    {
        await store.AddAccountAsync(Marie, Beheer, default);
        await FailAsync();
        await FailAsync();
        await store.SignedInAsync("marie", Beheer with { Who = "marie" }, default);
        Assert.That(await FailAsync(), Is.False);
        Assert.That(await FailAsync(), Is.False);
        Assert.That(await FailAsync());
    }

    [Test]
    public async Task What_was_done_with_accounts_is_on_record()
    {
        await store.AddAccountAsync(Marie, Beheer, default);
        await store.AddAccountAsync(Marie, Beheer, default);
        await store.ChangeAccountAsync(Marie, Beheer with { Who = "bob" }, default);
        await store.ChangeAccountAsync(Marie with { Naam = "anna" }, Beheer, default);
        await store.SignedInAsync("marie", Beheer with { Who = "marie" }, default);
        await store.SignInRefusedAsync(Beheer with { Who = "organisatie:piet", Reason = "geen rol" }, default);
        for (var i = 0; i < 3; i++)
            await FailAsync();

        Assert.That((await store.AuditAsync(10, default)).Select(row => (row.What, row.Who, row.Subject)), Is.EqualTo(new[]
        {
            ("account-locked", "messagehub", "marie"), ("sign-in-refused", "organisatie:piet", (string?)null), ("sign-in", "marie", null), ("account-changed", "bob", "marie"), ("account-added", "els", "marie"),
        }));
    }

    private Task<bool> FailAsync() => store.CountFailureAsync("marie", maximum: 3, Later, Beheer with { Who = "messagehub" }, default);
}

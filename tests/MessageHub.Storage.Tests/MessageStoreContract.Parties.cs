using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static readonly Act Beheer = new(Samples.Nu, "els", null);
    private static readonly Party Softwarehuis = new("98765432", "Softwarehuis", DeliveryRoute.Mailbox, IsServed: false, ["12345678", "0344"]);
    private static readonly Party Utrecht = new("0344", "Utrecht", DeliveryRoute.Published, IsServed: true, []);

    [Test]
    public async Task Parties_come_back_in_order_of_code_with_whom_they_send_for()
    {
        Assert.That(await store.ListAsync(default), Is.Empty);
        await store.SaveAsync(Softwarehuis, Beheer, default);
        await store.SaveAsync(Utrecht, Beheer, default);

        var parties = await store.ListAsync(default);
        Assert.That(parties.Select(Plain), Is.EqualTo(new[] { Plain(Utrecht), Plain(Softwarehuis) }));
        Assert.That(parties.Select(party => party.SendsFor), Is.EqualTo(new[] { [], new[] { "0344", "12345678" } }));
    }

    [Test]
    public async Task Saving_a_party_again_replaces_what_was_known_of_it()
    {
        await store.SaveAsync(Softwarehuis, Beheer, default);
        await store.SaveAsync(Utrecht, Beheer, default);
        await store.SaveAsync(Softwarehuis with { Naam = "Ander huis", Route = DeliveryRoute.Published, SendsFor = ["11111111", "11111111"] }, Beheer, default);

        var saved = (await store.ListAsync(default)).Single(party => party.Code == "98765432");
        Assert.That((saved.Naam, saved.Route, saved.IsServed), Is.EqualTo(("Ander huis", DeliveryRoute.Published, false)));
        Assert.That(saved.SendsFor, Is.EqualTo(new[] { "11111111" }));
    }

    [Test]
    public async Task A_party_that_is_removed_is_gone_and_one_that_is_not_known_cannot_be()
    {
        await store.SaveAsync(Softwarehuis, Beheer, default);
        Assert.That(await store.RemoveAsync("0344", Beheer, default), Is.False);
        Assert.That(await store.RemoveAsync("98765432", Beheer, default));
        Assert.That(await store.ListAsync(default), Is.Empty);
        Assert.That(await CountAsync("PartijNamens"), Is.Zero);
    }

    [Test]
    public async Task What_was_done_with_parties_is_on_record()
    {
        await store.SaveAsync(Utrecht, Beheer with { Reason = "joins" }, default);
        await store.RemoveAsync("0344", Beheer with { At = Later }, default);
        await store.RemoveAsync("0344", Beheer with { At = Later }, default);
        Assert.That(await store.AuditAsync(10, default), Is.EqualTo(new[]
        {
            new AuditRow(Later, "els", "party-removed", null, "0344", null), new AuditRow(Samples.Nu, "els", "party", null, "0344", "joins"),
        }));
    }

    private static (string, string, DeliveryRoute, bool) Plain(Party party) => (party.Code, party.Naam, party.Route, party.IsServed);
}

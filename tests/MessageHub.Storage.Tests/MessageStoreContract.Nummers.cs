using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Tests;

/// <summary>TR332: a ToewijzingNummer is given out once in a municipality, by whichever worker is first.</summary>
public abstract partial class MessageStoreContract
{
    private static readonly Stroom AndereAanbieder = new(Samples.Stroom.Gemeente, "87654321", "iJw");

    [Test]
    public async Task A_number_given_to_another_provider_is_known_within_the_municipality_only()
    {
        await ApplyAsync(AndereAanbieder, new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
        await ApplyAsync(AndereAanbieder with { Gemeente = "0363" }, new ToewijzingGewijzigd(Samples.Toewijzing(12), null));
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(13), null));

        var dossier = await LoadAsync(Samples.Sleutels(toewijzingen: [11, 12, 13]));
        Assert.That(dossier.IsElders(11));
        Assert.That(dossier.IsElders(12), Is.False, "another municipality's numbers are its own");
        Assert.That(dossier.IsElders(13), Is.False, "the provider's own allocation is not elsewhere");
        Assert.That(dossier.Toewijzing(11), Is.Null, "the other provider's allocation itself is not shown");
    }

    [Test]
    public async Task Another_version_of_an_allocation_keeps_its_number()
    {
        var toewijzing = Samples.Toewijzing(11);
        await ApplyAsync(new ToewijzingGewijzigd(toewijzing, null));
        await ApplyAsync(new ToewijzingGewijzigd(toewijzing with { Budget = 2 }, toewijzing));
        Assert.That(await CountAsync("ToewijzingNummer"), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_is_second_with_a_number_commits_nothing_and_sees_it_taken_when_it_judges_again()
    {
        await AddAsync(Samples.Message(), Samples.Message(AndereAanbieder));
        var claim = await ClaimAsync();
        var waiting = await store.WaitingAsync(claim, 10, default);
        var free = await store.LoadDossierAsync(claim, Samples.Sleutels(toewijzingen: [11]), default);
        Assert.That(free.IsElders(11), Is.False);
        await JudgeAsync(message => Samples.Judged(message, new ToewijzingGewijzigd(Samples.Toewijzing(11), null)), AndereAanbieder);

        var late = Samples.Judged(waiting[0], new ToewijzingGewijzigd(Samples.Toewijzing(12), null), new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
        Assert.That(async () => await store.CommitAsync(claim, [late], release: true, default), Throws.TypeOf<DossierConflictException>());
        Assert.That((await CountAsync(MessageStatus.Waiting), await CountAsync("Toewijzing"), await CountAsync("ToewijzingNummer")), Is.EqualTo((1L, 1L, 1L)));

        var taken = await store.LoadDossierAsync(claim, Samples.Sleutels(toewijzingen: [11]), default);
        Assert.That(taken.IsElders(11));
        await store.CommitAsync(claim, [Samples.Judged(waiting[0])], release: true, default);
    }

    [Test]
    public async Task Of_two_workers_that_give_out_a_number_at_once_one_has_it()
    {
        await using var other = await OpenAgainAsync();
        for (var nummer = 1; nummer <= 10; nummer++)
        {
            await AddAsync(Samples.Message(), Samples.Message(AndereAanbieder));
            var own = await ReadyAsync(store, Samples.Stroom, nummer);
            var others = await ReadyAsync(other ?? store, AndereAanbieder, nummer);
            var isCommitted = await Task.WhenAll(Task.Run(own), Task.Run(others));
            Assert.That(isCommitted, Is.EquivalentTo(new[] { true, false }), $"number {nummer}");
            Assert.That(await CountAsync($"Toewijzing WHERE ToewijzingNummer = {nummer}"), Is.EqualTo(1));

            // The other judges again, is refused, and goes on.
            var refused = isCommitted[0] ? AndereAanbieder : Samples.Stroom;
            Assert.That((await LoadAsync(Samples.Sleutels(toewijzingen: [nummer]), refused)).IsElders(nummer));
        }

        // Judged on a dossier in which the number was free: true when it was committed.
        static async Task<Func<Task<bool>>> ReadyAsync(RelationalStore mine, Stroom stroom, long nummer)
        {
            var claim = await mine.ClaimAsync(stroom, Els, Samples.Nu, Lease, default);
            var waiting = await mine.WaitingAsync(claim!, 10, default);
            Assert.That((await mine.LoadDossierAsync(claim!, Samples.Sleutels(toewijzingen: [nummer]), default)).IsElders(nummer), Is.False);
            var results = waiting.Select(message => Samples.Judged(message, new ToewijzingGewijzigd(Samples.Toewijzing(nummer), null))).ToList();
            return async () =>
            {
                try
                {
                    await mine.CommitAsync(claim!, results, release: true, default);
                    return true;
                }
                catch (DossierConflictException)
                {
                    await mine.ReleaseAsync(claim!, default);
                    return false;
                }
            };
        }
    }
}

using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Storage.Tests;

/// <summary>What a purge takes away of the dossier: who it was, of what is over. Numbers, periods and volumes stay.</summary>
public abstract partial class MessageStoreContract
{
    private static readonly DossierSleutels Alles = Samples.Sleutels([Samples.Bsn, Samples.AndereBsn], [1, 2, 11], ["P1", "P2", "P3"]);

    private static Toewijzing Ended(long nummer) => Samples.Toewijzing(nummer) with { Einddatum = new(2026, 5, 31), RedenWijziging = null };

    [Test]
    public async Task An_allocation_that_ended_loses_its_client_and_keeps_its_number()
    {
        await OldAsync(new ToewijzingGewijzigd(Ended(1), null));
        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(1));

        var dossier = await LoadAsync(Alles);
        Assert.That(dossier.IsClientBekend(Samples.Bsn), Is.False);
        Assert.That(dossier.Toewijzing(1), Is.EqualTo(Ended(1) with { Bsn = "" }));
        Assert.That((await LoadAsync(Alles, AndereAanbieder)).IsElders(1), "it is not given out again (TR332)");
    }

    [Test]
    public async Task An_allocation_that_runs_on_the_day_or_has_no_end_keeps_its_client()
    {
        await OldAsync(
            new ToewijzingGewijzigd(Ended(1) with { Einddatum = Border }, null), new ToewijzingGewijzigd(Ended(2) with { Einddatum = null }, null));
        Assert.That((await PurgeAsync()).DossierRows, Is.Zero);
        Assert.That((await LoadAsync(Alles)).Toewijzingen(Samples.Bsn).Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_allocation_that_was_removed_is_over()
    {
        await OldAsync(new ToewijzingGewijzigd(Ended(1) with { Einddatum = null, RedenWijziging = "13" }, null));
        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(1));
    }

    [Test]
    public async Task What_lies_beneath_an_allocation_or_a_request_goes_with_its_client()
    {
        var verzoek = new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-1", VerzoekStatus.Ingediend);
        await OldAsync(new ToewijzingGewijzigd(Ended(1), null), new VerzoekGewijzigd(verzoek, null));
        await OldAsync(
            new ToewijzingGewijzigd(Ended(1) with { Budget = 2 }, Ended(1)), new VerzoekGewijzigd(verzoek with { Status = VerzoekStatus.Afgewezen }, verzoek));
        Assert.That((await CountAsync("EerdereToewijzing"), await CountAsync("EerderVerzoek")), Is.EqualTo((1, 1)));

        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(4));
        Assert.That((await CountAsync("EerdereToewijzing"), await CountAsync("EerderVerzoek")), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task What_lies_beneath_one_that_runs_stays_with_it()
    {
        await OldAsync(new ToewijzingGewijzigd(Ended(1), null));
        await OldAsync(new ToewijzingGewijzigd(Ended(1) with { Einddatum = null }, Ended(1)));
        Assert.That((await PurgeAsync()).DossierRows, Is.Zero);
        Assert.That(await CountAsync("EerdereToewijzing"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_a_message_since_that_day_set_stays()
    {
        await ApplyAsync(new ToewijzingGewijzigd(Ended(1), null), new StartGemeld(Samples.KaleStart()), new StopGemeld(Samples.KaleStop()));
        Assert.That((await PurgeAsync()).DossierRows, Is.Zero);
    }

    [Test]
    public async Task A_start_without_a_stop_stays_and_so_does_its_allocation()
    {
        await OldAsync(new ToewijzingGewijzigd(Ended(11), null), new StartGemeld(Samples.Start()));
        Assert.That((await PurgeAsync()).DossierRows, Is.Zero);
        Assert.That((await LoadAsync(Alles)).Starts(Samples.Bsn), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_start_with_its_stop_goes_and_so_does_its_allocation()
    {
        await OldAsync(new ToewijzingGewijzigd(Ended(11), null), new StartGemeld(Samples.Start()), new StopGemeld(Samples.Stop()));
        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(3));

        var dossier = await LoadAsync(Alles);
        Assert.That((dossier.Starts(Samples.Bsn).Count, dossier.Stops(Samples.Bsn).Count, dossier.IsClientBekend(Samples.Bsn)), Is.EqualTo((0, 0, false)));
        Assert.That((await CountAsync("LeveringStart"), await CountAsync("LeveringStop")), Is.EqualTo((1L, 1L)), "that it was delivered stays");
    }

    [Test]
    public async Task A_stop_of_another_start_does_not_end_this_one()
    {
        await OldAsync(new StartGemeld(Samples.Start()), new StopGemeld(Samples.Stop(nummer: 12)), new StartGemeld(Samples.Start(Samples.AndereBsn)));
        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(1), "the stop alone");
        Assert.That((await LoadAsync(Alles)).Starts(Samples.Bsn), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_delivery_that_stopped_on_an_allocation_that_runs_stays()
    {
        await OldAsync(new ToewijzingGewijzigd(Ended(11) with { Einddatum = null }, null), new StartGemeld(Samples.Start()), new StopGemeld(Samples.Stop()));
        Assert.That((await PurgeAsync()).DossierRows, Is.Zero);
        Assert.That((await LoadAsync(Alles)).Stops(Samples.Bsn), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_delivery_without_an_allocation_goes_when_it_stopped()
    {
        await OldAsync(new StartGemeld(Samples.KaleStart()), new StopGemeld(Samples.KaleStop()));
        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(2));
    }

    [Test]
    public async Task What_was_taken_back_goes()
    {
        await OldAsync(new StartGemeld(Samples.Start()), new StartVerwijderd(Samples.Start()), new StopGemeld(Samples.Stop()), new StopVerwijderd(Samples.Stop()));
        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(2));
    }

    [Test]
    public async Task A_request_goes_when_it_was_decided([Values] VerzoekStatus status)
    {
        await OldAsync(new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-9", status), null));
        var isDecided = status is VerzoekStatus.Afgewezen or VerzoekStatus.Gehonoreerd;
        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo(isDecided ? 1 : 0));

        var dossier = await LoadAsync(Samples.Sleutels(verzoeken: ["REF-9"]));
        Assert.That((dossier.Verzoek("REF-9")!.Bsn, dossier.Verzoek("REF-9")!.Status), Is.EqualTo((isDecided ? "" : Samples.Bsn, status)));
    }

    [Test]
    public async Task Lines_lose_their_client_and_keep_their_volumes_and_numbers()
    {
        await OldAsync(
            new DeclaratieVerwerkt(Samples.Declaratie("D1")), new PrestatieVerwerkt(Samples.Prestatie("P1")),
            new PrestatieVerwerkt(Samples.Prestatie("P2", toegekend: false)));
        Assert.That(await PurgeAsync(), Has.Property("DossierRows").EqualTo(2).And.Property("Messages").EqualTo(1));

        var dossier = await LoadAsync(Alles);
        Assert.That((dossier.Stand(11).Bedrag, dossier.Stand(11).Volume("04")), Is.EqualTo((9_500L, 10L)));
        Assert.That((dossier.Prestatie("P1")!.Bsn, dossier.Prestatie("P2")!.Bsn), Is.EqualTo(("", "")));
    }

    [Test]
    public async Task An_undecided_declaration_stays_whole_and_so_does_the_allocation_of_its_lines()
    {
        var declaratie = Samples.Declaratie("D1") with { IsBesloten = false };
        await OldAsync(new ToewijzingGewijzigd(Ended(11), null), new DeclaratieVerwerkt(declaratie), Waiting("P1"));
        Assert.That(await PurgeAsync(), Has.Property("DossierRows").Zero.And.Property("Messages").Zero);

        await OldAsync(new DeclaratieBesloten(declaratie, IsAfgewezen: false, []));
        Assert.That(await PurgeAsync(), Has.Property("DossierRows").EqualTo(2).And.Property("Messages").EqualTo(2));
    }

    [Test]
    public async Task The_clients_of_one_stream_and_period_go_whatever_their_number_and_no_others()
    {
        const int clients = 620;
        await OldAsync(
        [
            .. Enumerable.Range(0, clients).Select(i => (DossierWijziging)new ToewijzingGewijzigd(
                Ended(100 + i) with { Bsn = $"{900_000_000 + i}", Einddatum = i % 10 == 0 ? null : new DateOnly(2026, 2, 1) }, null)),
        ]);
        await AddAsync(Samples.Message(Samples.AndereGemeente) with { ReceivedAt = Old });
        await JudgeAsync(message => OldJudged(message, new ToewijzingGewijzigd(Ended(1), null)), Samples.AndereGemeente);

        Assert.That((await PurgeAsync()).DossierRows, Is.EqualTo((clients * 9 / 10) + 1));
        Assert.That(await CountAsync("Toewijzing WHERE Bsn <> ''"), Is.EqualTo(clients / 10));
    }

    /// <summary>Stores these changes as the effect of one message of long ago.</summary>
    private async Task OldAsync(params DossierWijziging[] wijzigingen)
    {
        await AddAsync(Samples.Message() with { ReceivedAt = Old });
        await JudgeAsync(message => OldJudged(message, wijzigingen));
    }
}

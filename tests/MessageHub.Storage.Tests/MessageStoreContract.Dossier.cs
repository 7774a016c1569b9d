using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static readonly DossierSleutels PerClient = Samples.Sleutels(bsns: [Samples.Bsn]);

    [Test]
    public async Task Allocations_come_back_with_and_without_their_optional_parts()
    {
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(1), null), new ToewijzingGewijzigd(Samples.KaleToewijzing(2), null));
        await ApplyAsync(new ToewijzingGewijzigd(Samples.KaleToewijzing(3) with { Product = new Product("45", null) }, null));

        var dossier = await LoadAsync(PerClient);
        Assert.That(dossier.Toewijzing(1), Is.EqualTo(Samples.Toewijzing(1)));
        Assert.That(dossier.Toewijzing(2), Is.EqualTo(Samples.KaleToewijzing(2)));
        Assert.That(dossier.Toewijzing(3)!.Product, Is.EqualTo(new Product("45", null)));
        Assert.That(dossier.Toewijzingen(Samples.Bsn).Count(), Is.EqualTo(3));
    }

    [Test]
    public async Task The_latest_version_of_an_allocation_stands_within_a_batch_and_across_batches()
    {
        var eerste = Samples.Toewijzing(1);
        var tweede = eerste with { Budget = 2 };
        await ApplyAsync(new ToewijzingGewijzigd(eerste, null));
        await ApplyAsync(new ToewijzingGewijzigd(tweede, eerste));
        Assert.That((await LoadAsync(PerClient)).Toewijzing(1)!.Budget, Is.EqualTo(2), "of equally old ones the last that came");

        var derde = Samples.KaleToewijzing(1) with { Toewijzingsdatum = eerste.Toewijzingsdatum.AddDays(1) };
        await ApplyAsync(new ToewijzingGewijzigd(derde, tweede));
        Assert.That((await LoadAsync(PerClient)).Toewijzing(1), Is.EqualTo(derde));
        await ApplyAsync(new ToewijzingGewijzigd(eerste, derde));
        Assert.That((await LoadAsync(PerClient)).Toewijzing(1), Is.EqualTo(derde), "an older one that comes late lies beneath");
        Assert.That(await CountAsync("Toewijzing"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_allocation_is_found_by_client_or_by_number()
    {
        await ApplyAsync(
            new ToewijzingGewijzigd(Samples.Toewijzing(1), null), new ToewijzingGewijzigd(Samples.Toewijzing(2, Samples.AndereBsn), null));

        var perNummer = await LoadAsync(Samples.Sleutels(toewijzingen: [2]));
        Assert.That(perNummer.Toewijzing(2)!.Bsn, Is.EqualTo(Samples.AndereBsn));
        Assert.That(perNummer.Toewijzing(1), Is.Null);
        Assert.That((await LoadAsync(PerClient)).Toewijzing(2), Is.Null);
        Assert.That((await LoadAsync(Samples.Sleutels())).Toewijzing(1), Is.Null);
    }

    [Test]
    public async Task Starts_and_stops_come_back_with_and_without_their_optional_parts()
    {
        await ApplyAsync(
            new StartGemeld(Samples.Start()), new StartGemeld(Samples.KaleStart()),
            new StopGemeld(Samples.Stop()), new StopGemeld(Samples.KaleStop()),
            new StartGemeld(Samples.Start(Samples.AndereBsn)), new StopGemeld(Samples.Stop(Samples.AndereBsn)));

        var dossier = await LoadAsync(PerClient);
        Assert.That(dossier.Starts(Samples.Bsn), Is.EqualTo(new[] { Samples.Start(), Samples.KaleStart() }));
        Assert.That(dossier.Stops(Samples.Bsn), Is.EqualTo(new[] { Samples.Stop(), Samples.KaleStop() }));
        Assert.That(dossier.Starts(Samples.AndereBsn), Is.Empty);
        Assert.That(dossier.Stops(Samples.AndereBsn), Is.Empty);
    }

    [Test]
    public async Task Starts_and_stops_that_were_taken_back_do_not_come_back()
    {
        await ApplyAsync(
            new StartGemeld(Samples.Start()), new StartGemeld(Samples.KaleStart()),
            new StopGemeld(Samples.Stop()), new StopGemeld(Samples.KaleStop()));
        await ApplyAsync(new StartVerwijderd(Samples.KaleStart()), new StopVerwijderd(Samples.KaleStop()));
        var dossier = await LoadAsync(PerClient);
        Assert.That(dossier.Starts(Samples.Bsn), Is.EqualTo(new[] { Samples.Start() }));
        Assert.That(dossier.Stops(Samples.Bsn), Is.EqualTo(new[] { Samples.Stop() }));

        await ApplyAsync(new StartVerwijderd(Samples.Start()), new StopVerwijderd(Samples.Stop()));
        dossier = await LoadAsync(PerClient);
        Assert.That(dossier.Starts(Samples.Bsn), Is.Empty);
        Assert.That(dossier.Stops(Samples.Bsn), Is.Empty);
        Assert.That(await ScalarAsync<long>(store, "SELECT COUNT(*) FROM LeveringStart"), Is.EqualTo(2), "history stays");
    }

    [Test]
    public async Task Adding_and_taking_back_in_one_batch_means_what_it_means_one_by_one(
        [Values("+", "+-", "-+", "+-+", "++-", "-++", "--", "+--+", "-+-")] string steps, [Values(0, 1, 2)] int stored)
    {
        for (var i = 0; i < stored; i++)
            await ApplyAsync(new StartGemeld(Samples.KaleStart()), new StopGemeld(Samples.KaleStop()));

        var expected = await LoadAsync(PerClient);
        foreach (var step in steps)
        {
            expected.Apply(step == '+' ? new StartGemeld(Samples.KaleStart()) : new StartVerwijderd(Samples.KaleStart()));
            expected.Apply(step == '+' ? new StopGemeld(Samples.KaleStop()) : new StopVerwijderd(Samples.KaleStop()));
        }

        await ApplyAsync([.. expected.Wijzigingen]);
        var actual = await LoadAsync(PerClient);
        Assert.That(actual.Starts(Samples.Bsn), Is.EqualTo(expected.Starts(Samples.Bsn)));
        Assert.That(actual.Stops(Samples.Bsn), Is.EqualTo(expected.Stops(Samples.Bsn)));
    }

    [Test]
    public async Task A_request_keeps_its_last_status_and_is_found_by_reference_or_client()
    {
        var verzoek = new Verzoek(Samples.Bsn, VerzoekSoort.Wijziging, "REF-9", VerzoekStatus.Ingediend);
        var ander = new Verzoek(Samples.AndereBsn, VerzoekSoort.Toewijzing, "REF-8", VerzoekStatus.Gehonoreerd);
        await ApplyAsync(
            new VerzoekGewijzigd(verzoek, null), new VerzoekGewijzigd(verzoek with { Status = VerzoekStatus.InOnderzoek }, verzoek),
            new VerzoekGewijzigd(ander, null));
        Assert.That((await LoadAsync(PerClient)).Verzoeken(Samples.Bsn).Single().Status, Is.EqualTo(VerzoekStatus.InOnderzoek));

        await ApplyAsync(new VerzoekGewijzigd(verzoek with { Status = VerzoekStatus.Afgewezen }, verzoek));
        var dossier = await LoadAsync(Samples.Sleutels(verzoeken: ["REF-9"]));
        Assert.That(dossier.Verzoek("REF-9"), Is.EqualTo(verzoek with { Status = VerzoekStatus.Afgewezen }));
        Assert.That(dossier.Verzoek("REF-8"), Is.Null);
        Assert.That((await LoadAsync(Samples.Sleutels(bsns: [Samples.AndereBsn]))).Verzoek("REF-8"), Is.EqualTo(ander));
    }

    [Test]
    public async Task A_processed_message_counts_as_received_and_a_refused_one_does_not()
    {
        await ProcessAsync(
            message => Samples.Judged(message) with { IsVerwerkt = message.Routing.Identificatie == "USED" },
            Samples.Message(id: "USED"), Samples.Message(id: "FREE"));

        var used = new BerichtSleutel(IJw32.JW305.Sleutel, Samples.Stroom.Aanbieder, "USED");
        var free = used with { Identificatie = "FREE" };
        var otherSoort = used with { Soort = IJw32.JW307.Sleutel };
        var dossier = await LoadAsync(Samples.Sleutels(berichten: [used, free, otherSoort]));
        Assert.That(dossier.IsOntvangen(used));
        Assert.That(dossier.IsOntvangen(free), Is.False);
        Assert.That(dossier.IsOntvangen(otherSoort), Is.False);
    }

    [Test]
    public async Task One_stream_never_sees_another()
    {
        var verzoek = new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-9", VerzoekStatus.Ingediend);
        await ProcessAsync(
            message => Samples.Judged(
                message,
                new ToewijzingGewijzigd(Samples.Toewijzing(1), null), new StartGemeld(Samples.Start()), new StopGemeld(Samples.Stop()),
                new VerzoekGewijzigd(verzoek, null), new DeclaratieVerwerkt(Samples.Declaratie("D1")),
                new PrestatieVerwerkt(Samples.Prestatie("P1", 1)), new PrestatieVerwerkt(Samples.Prestatie("P2", 1, crediteert: "P1"))),
            Samples.Message(Samples.AndereGemeente, id: "SAME"));

        var bericht = new BerichtSleutel(IJw32.JW305.Sleutel, Samples.Stroom.Aanbieder, "SAME");
        var sleutels = Samples.Sleutels([Samples.Bsn], [1], ["P1", "P2"], ["D1"], ["REF-9"], [bericht]);
        var own = await LoadAsync(sleutels, Samples.AndereGemeente);
        Assert.That(own.IsOntvangen(bericht) && own.Prestatie("P1") is not null && own.Declaratie("D1") is not null);

        var other = await LoadAsync(sleutels);
        Assert.That(other.IsOntvangen(bericht), Is.False);
        Assert.That(other.IsClientBekend(Samples.Bsn), Is.False);
        Assert.That(other.Toewijzing(1), Is.Null);
        Assert.That(other.Starts(Samples.Bsn), Is.Empty);
        Assert.That(other.Stops(Samples.Bsn), Is.Empty);
        Assert.That(other.Verzoek("REF-9"), Is.Null);
        Assert.That(other.Declaratie("D1"), Is.Null);
        Assert.That(other.LaatsteDeclaratiePeriode, Is.Null);
        Assert.That(other.Prestatie("P1"), Is.Null);
        Assert.That(other.IsGecrediteerd("P1"), Is.False);
    }

    [Test]
    public async Task A_removal_leaves_the_same_start_of_another_stream_alone()
    {
        await ApplyAsync(Samples.AndereGemeente, new StartGemeld(Samples.Start()));
        await ApplyAsync(new StartVerwijderd(Samples.Start()));
        Assert.That((await LoadAsync(PerClient, Samples.AndereGemeente)).Starts(Samples.Bsn), Has.Count.EqualTo(1));
    }
}

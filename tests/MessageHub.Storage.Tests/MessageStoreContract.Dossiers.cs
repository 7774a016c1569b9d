using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>One allocation with all that was done on it, as a person looks at it.</summary>
public abstract partial class MessageStoreContract
{
    [Test]
    public async Task A_dossier_has_every_version_start_stop_request_and_line_of_its_allocation_and_of_no_other()
    {
        await ApplyAsync(new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-1", VerzoekStatus.Ingediend), null));
        await ApplyAsync(
            new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-2", VerzoekStatus.Ingediend), null),
            new VerzoekGewijzigd(new Verzoek(Samples.AndereBsn, VerzoekSoort.Wijziging, "REF-3", VerzoekStatus.Ingediend), null));
        var eerste = Samples.Toewijzing(11);
        await ApplyAsync(new ToewijzingGewijzigd(eerste, null), new ToewijzingGewijzigd(Samples.Toewijzing(12), null));
        await ApplyAsync(new StartGemeld(Samples.Start()), new StartGemeld(Samples.Start(nummer: 12)), new StartGemeld(Samples.Start(Samples.AndereBsn)));
        await ApplyAsync(new StopGemeld(Samples.Stop()));
        var tweede = eerste with { Einddatum = new(2026, 10, 31), Toewijzingsdatum = new(2026, 6, 1), ReferentieAanbieder = null };
        await ApplyAsync(new ToewijzingGewijzigd(tweede, eerste));
        await ApplyAsync(new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Wijziging, "REF-4", VerzoekStatus.InOnderzoek), null));
        await ApplyAsync(
            new PrestatieVerwerkt(Samples.Prestatie("P1")), new PrestatieVerwerkt(Samples.Prestatie("P2", toegekend: false)),
            new PrestatieVerwerkt(Samples.Prestatie("P3", toewijzing: 12)));
        await HoldAsync("P4", "RV10-1", "RM3-21");
        var ids = (await FoundAsync(new MessageQuery())).Reverse().ToList();

        var key = (await store.AllocationsAsync(11, default)).Single();
        var dossier = (await store.OpenAsync(key.StroomId, 11, Look, default))!;
        Assert.Multiple(() =>
        {
            Assert.That(dossier.Key, Is.EqualTo(new AllocationKey(key.StroomId, Samples.Stroom, 11)));
            Assert.That(dossier.Versions.Select(version => (version.Toewijzing, version.Message.Id)), Is.EqualTo(new[]
            {
                (tweede with { Bsn = "" }, ids[5]), (eerste with { Bsn = "", ReferentieAanbieder = null }, ids[2]),
            }));
            Assert.That(dossier.Versions[0].Message.Soort, Is.EqualTo(IJw32.JW305), "the samples' type");
            Assert.That(dossier.Deliveries.Select(delivery => (delivery.Message.Id, delivery.Begindatum, delivery.Stop, delivery.TakenBackBy)), Is.EqualTo(new[]
            {
                (ids[3], new DateOnly(2026, 3, 1), (ReportedStop?)null, (long?)null),
                (ids[4], new DateOnly(2026, 3, 1), new ReportedStop("20", new(2026, 4, 1)), null),
            }));
            Assert.That(dossier.Requests.Select(step => (step.Soort, step.Status, step.Message.Id)), Is.EqualTo(new[]
            {
                (VerzoekSoort.Toewijzing, VerzoekStatus.Ingediend, ids[0]), (VerzoekSoort.Wijziging, VerzoekStatus.InOnderzoek, ids[6]),
            }));
            Assert.That(dossier.Lines.Select(line => (line.Line.Prestatie.ReferentieNummer, line.Line.Status, string.Join(' ', line.HeldBy))), Is.EqualTo(new[]
            {
                ("P1", PrestatieStatus.Toegekend, ""), ("P2", PrestatieStatus.Afgewezen, ""), ("P4", PrestatieStatus.Aangehouden, "RV10-1 RM3-21"),
            }));
            Assert.That(dossier.Lines.Select(line => line.Line.Bsn), Is.All.Empty);
            Assert.That(dossier.IsPurged, Is.False);
        });
    }

    [Test]
    public async Task What_was_taken_back_stays_in_the_dossier_with_the_message_that_did_it()
    {
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
        await ApplyAsync(new StartGemeld(Samples.Start()));
        await ApplyAsync(new StartVerwijderd(Samples.Start()));
        var ids = (await FoundAsync(new MessageQuery())).Reverse().ToList();
        var key = (await store.AllocationsAsync(11, default)).Single();
        var start = (await store.OpenAsync(key.StroomId, 11, Look, default))!.Deliveries.Single();
        Assert.That((start.Message.Id, start.TakenBackBy), Is.EqualTo((ids[1], (long?)ids[2])));
        Assert.That((await store.AllocationsOfMessageAsync(ids[2], 10, default)).Single(), Is.EqualTo(key), "that is what it was about");
    }

    [Test]
    public async Task An_allocation_is_found_in_every_stream_and_from_every_message_about_it()
    {
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(11), null), new ToewijzingGewijzigd(Samples.Toewijzing(12), null));
        await ApplyAsync(Samples.AndereGemeente, new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
        await ApplyAsync(new StopGemeld(Samples.Stop()), new StopGemeld(Samples.KaleStop()), new PrestatieVerwerkt(Samples.Prestatie("P1", toewijzing: 12)));
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P2", toewijzing: 99)));
        var ids = (await FoundAsync(new MessageQuery())).Reverse().ToList();

        Assert.That((await store.AllocationsAsync(11, default)).Select(key => key.Stroom), Is.EquivalentTo(new[] { Samples.Stroom, Samples.AndereGemeente }));
        Assert.That(await store.AllocationsAsync(13, default), Is.Empty);
        Assert.That((await store.AllocationsOfMessageAsync(ids[0], 10, default)).Select(key => key.ToewijzingNummer), Is.EqualTo(new long[] { 11, 12 }));
        Assert.That((await store.AllocationsOfMessageAsync(ids[2], 10, default)).Select(key => (key.Stroom, key.ToewijzingNummer)), Is.EqualTo(new[]
        {
            (Samples.Stroom, 11L), (Samples.Stroom, 12),
        }));
        Assert.That(await store.AllocationsOfMessageAsync(ids[2], 1, default), Has.Count.EqualTo(1));
        Assert.That(await store.AllocationsOfMessageAsync(ids[3], 10, default), Is.Empty, "no allocation has that number");
    }

    [Test]
    public async Task Looking_at_a_dossier_is_on_record_and_looking_at_none_is_not()
    {
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
        var key = (await store.AllocationsAsync(11, default)).Single();
        await store.OpenAsync(key.StroomId, 11, Look, default);
        Assert.That(await store.OpenAsync(key.StroomId, 12, Look, default), Is.Null);
        Assert.That(await store.OpenAsync(key.StroomId + 1000, 11, Look, default), Is.Null);
        Assert.That((await store.AuditAsync(9, default)).Select(row => (row.What, row.Who, row.MessageId, row.Subject)), Is.EqualTo(new[]
        {
            ("dossier", "els", (long?)(await FoundAsync(new MessageQuery()))[0], (string?)"toewijzing 11"),
        }));
    }
}

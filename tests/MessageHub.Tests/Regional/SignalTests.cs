using MessageHub.Agreements;
using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Tests.Regional;

/// <summary>What is watched: each agreement with real messages that break it, and the nearest that do not. On its day, and not the day before.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SignalTests
{
    private static readonly Omvang TwintigUur = new(20, Eenheden.Uur, Frequenties.Totaal);

    private Regio? regio;

    [TearDown]
    public async Task TearDown()
    {
        if (regio is not null)
            await regio.DisposeAsync();
    }

    // ---- RV02-3

    [Test]
    public async Task An_allocation_without_a_start_is_signalled_when_six_weeks_have_passed_and_no_more_when_it_starts()
    {
        await OpenAsync(WatchBook.RV02_3, new WeeksSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing());
        await IsQuietOn("2026-02-16");
        await Signals("2026-02-17", "RV02-3 1001: allocation 1001 (45A04) could begin from 2026-01-05 on, and no start came in 6 weeks");

        await regio.HeeftAsync(Start());
        await IsQuietOn("2026-02-17");
        await regio.HeeftAsync(Start(Verwijderd(new StartProductXml())));
        Assert.That(await regio.KijktAsync(), Has.Count.EqualTo(1), "taken back, it is without a start again");
    }

    [Test]
    public async Task The_six_weeks_begin_with_the_allocation_when_that_is_later_than_the_order()
    {
        await OpenAsync(WatchBook.RV02_3, new WeeksSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(new ToegewezenProductXml { Ingangsdatum = Dag("2026-03-01") }));
        await IsQuietOn("2026-04-12");
        await Signals("2026-04-13", "RV02-3 1001: allocation 1001 (45A04) could begin from 2026-03-01 on, and no start came in 6 weeks");
    }

    [Test]
    public async Task A_changed_allocation_keeps_the_day_of_the_first_order_and_a_removed_one_is_not_waited_for()
    {
        await OpenAsync(WatchBook.RV02_3, new WeeksSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing());
        regio.Op("2026-02-01");
        await regio.HeeftAsync(Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01"), Einddatum = Dag("2026-11-30"), RedenWijziging = "08" }));
        Assert.That(await OnAsync("2026-02-17"), Has.Count.EqualTo(1));
        await regio.HeeftAsync(Toewijzing(Verwijderd(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-17") })));
        await IsQuietOn("2026-02-17");
    }

    // ---- RV12-4A7

    [Test]
    public async Task An_allocation_that_ended_needs_a_stop()
    {
        await OpenAsync(WatchBook.RV12_4A7, new WatchSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(new ToegewezenProductXml { Einddatum = Dag("2026-06-30") }), Start());
        await IsQuietOn("2026-06-30");
        await Signals("2026-07-01", "RV12-4A7 1001: allocation 1001 (45A04) ended on 2026-06-30, and no stop came in");
        await regio.HeeftAsync(Stop());
        await IsQuietOn("2026-07-01");
    }

    [Test]
    public async Task A_stop_for_a_while_is_none_and_what_never_started_needs_none()
    {
        await OpenAsync(WatchBook.RV12_4A7, new WatchSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(
            Toewijzing(new ToegewezenProductXml { Einddatum = Dag("2026-06-30") }, new ToegewezenProductXml { ToewijzingNummer = 1002, Product = new("45", "45A05"), Einddatum = Dag("2026-06-30") }), Start());
        regio.Op("2026-06-15");
        await regio.HeeftAsync(Stop(new StopProductXml { RedenBeeindiging = "20", Einddatum = Dag("2026-06-15") }));
        Assert.That((await OnAsync("2026-07-01")).Select(signal => signal.ToewijzingNummer), Is.EqualTo(new long?[] { 1001 }));
    }

    // ---- RV12-4A9

    [TestCase(0, false)]
    [TestCase(1, true, Description = "a later allocation of the same category")]
    [TestCase(2, true, Description = "an open request")]
    [TestCase(3, false, Description = "a later allocation of another category")]
    public async Task What_ends_within_six_weeks_and_is_not_followed_is_signalled(int then, bool isFollowed)
    {
        await OpenAsync(WatchBook.RV12_4A9, new WeeksSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(new ToegewezenProductXml { Einddatum = Dag("2026-06-30") }), Start());
        await IsQuietOn("2026-05-18");
        await Signals("2026-05-19", "RV12-4A9 1001: allocation 1001 (45A04) ends on 2026-06-30, and nothing follows it or was asked for");

        ToegewezenProductXml volgende = new() { ToewijzingNummer = 1002, Ingangsdatum = Dag("2026-07-01") };
        if (then == 1)
            await regio.HeeftAsync(Toewijzing(volgende));
        else if (then == 2)
            await regio.HeeftAsync(VerzoekOmToewijzing());
        else if (then == 3)
            await regio.HeeftAsync(Toewijzing(volgende with { Product = new("44", "44A10") }));
        Assert.That(await regio.KijktAsync(), Has.Count.EqualTo(isFollowed ? 0 : 1));
    }

    // ---- RV12-4B2, RV12-4B3

    [TestCase(null, true)]
    [TestCase("Huisarts Jansen", false)]
    public async Task A_request_that_does_not_name_the_referrer_is_signalled_when_it_comes_in(string? naam, bool isSignalled)
    {
        await OpenAsync(RV12_4B2.Agreement, new WatchSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(VerzoekOmToewijzing(new AangevraagdProductXml { Verwijzer = new("01", naam, null) }));
        Assert.That((await regio.SignalenAsync()).Select(signal => (signal.Rule, signal.MessageId)), Is.EqualTo(isSignalled ? [("RV12-4B2", (long?)1)] : Array.Empty<(string, long?)>()));
        Assert.That(await regio.KijktAsync(), Has.Count.EqualTo(isSignalled ? 1 : 0), "a look does not end it");
    }

    [Test]
    public async Task An_allocation_that_begins_on_another_day_than_was_asked_is_signalled_until_it_is_removed()
    {
        await OpenAsync(WatchBook.RV12_4B3, new WatchSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT7" }));
        ToegewezenProductXml product = new() { ReferentieAanbieder = "VOT7", Ingangsdatum = Dag("2026-08-08"), Toewijzingsdatum = Dag("2026-01-05") };
        await regio.HeeftAsync(Toewijzing(product));
        await Signals("2026-01-05", "RV12-4B3 1001: allocation 1001 (45A04) begins on 2026-08-08, and 2026-08-01 was asked for");

        await regio.HeeftAsync(Toewijzing(Verwijderd(product with { ReferentieAanbieder = null, Toewijzingstijd = new(10, 0) })));
        await IsQuietOn("2026-01-06");
    }

    [Test]
    public async Task An_allocation_that_begins_when_it_was_asked_is_not_signalled()
    {
        await OpenAsync(WatchBook.RV12_4B3, new WatchSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT7" }));
        await regio.HeeftAsync(Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOT7", Ingangsdatum = Dag("2026-08-01"), Toewijzingsdatum = Dag("2026-01-05") }));
        await IsQuietOn("2026-01-05");
    }

    // ---- RV11-2

    [TestCase("2026-07-31", null)]
    [TestCase("2026-08-01", "1 days late")]
    [TestCase("2026-08-10", "10 days late")]
    public async Task A_line_is_late_from_the_second_month_after_delivery_on(string cameIn, string? told)
    {
        await OpenAsync(RV11_2.Agreement, new TijdigheidSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(), Start());
        regio.Op(cameIn);
        await regio.HeeftAsync(Declaratie(new PrestatieXml()));
        Assert.That(await regio.SignalenAsync(), told is null ? Is.Empty : Has.One.Property("Text").Contains(told));
    }

    [Test]
    public async Task A_refused_line_is_not_late_too()
    {
        await OpenAsync(RV11_2.Agreement, new TijdigheidSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(), Start());
        regio.Op("2026-08-10");
        await regio.OntvangtAsync(Declaratie(new PrestatieXml { GeleverdVolume = 11 }));
        Assert.That(await regio.SignalenAsync(), Is.Empty);
    }

    // ---- RV04

    [TestCase("54052", 20, Eenheden.Uur, Frequenties.Totaal, false)]
    [TestCase("54052", 1200, Eenheden.Minuut, Frequenties.Totaal, false)]
    [TestCase("54052", 19, Eenheden.Uur, Frequenties.Totaal, true)]
    [TestCase("54052", 20, Eenheden.Uur, Frequenties.PerMaand, true)]
    [TestCase("54001", 21, Eenheden.Uur, Frequenties.Totaal, true)]
    [TestCase("54053", 5, Eenheden.Uur, Frequenties.Totaal, false)]
    [TestCase("54053", 20, Eenheden.Uur, Frequenties.Totaal, true)]
    [TestCase("54999", 7, Eenheden.Uur, Frequenties.Totaal, false, Description = "of which nothing was agreed")]
    public async Task Youth_mental_health_is_ordered_for_its_hours(string code, long volume, string eenheid, string frequentie, bool isSignalled)
    {
        await OpenAsync(WatchBook.RV04, new JeugdGgzSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(Ggz(1001, code, "2026-01-01") with { Omvang = new(volume, eenheid, frequentie) }));
        Assert.That((await regio.KijktAsync()).Select(signal => signal.Rule), Is.EqualTo(isSignalled ? ["RV04"] : Array.Empty<string>()));
    }

    [TestCase("2026-09-30", false)]
    [TestCase("2026-10-01", true)]
    public async Task Aftercare_begins_within_six_months_of_the_end_of_the_treatment(string begin, bool isLate)
    {
        await OpenAsync(WatchBook.RV04, new JeugdGgzSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(Ggz(1001, "54001", "2026-01-01")), Begin(1001, "54001", "2026-01-05"));
        regio.Op("2026-04-01");
        await regio.HeeftAsync(Einde(1001, "54001", "2026-01-05", "2026-03-31"));
        await regio.HeeftAsync(Toewijzing(Ggz(1002, "54053", begin) with { Omvang = new(5, Eenheden.Uur, Frequenties.Totaal) }));
        Assert.That(
            (await regio.KijktAsync()).Select(signal => signal.Text),
            Is.EqualTo(isLate ? ["allocation 1002 (54053) begins on 2026-10-01, more than 6 months after the treatment ended on 2026-03-31"] : Array.Empty<string>()));
    }

    [TestCase(null, true)]
    [TestCase("2026-02-28", false)]
    [TestCase("2026-03-02", true, Description = "after the treatment began")]
    public async Task First_care_is_stopped_before_the_treatment_begins(string? stopped, bool isSignalled)
    {
        await OpenAsync(WatchBook.RV04, new JeugdGgzSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(Ggz(1001, "54052", "2026-01-01"), Ggz(1002, "54001", "2026-03-01")), Begin(1001, "54052", "2026-01-05"));
        regio.Op("2026-03-03");
        if (stopped is not null)
            await regio.HeeftAsync(Einde(1001, "54052", "2026-01-05", stopped));
        Assert.That(await regio.KijktAsync(), Is.Empty, "no treatment yet");
        await regio.HeeftAsync(Begin(1002, "54001", "2026-03-01"));
        Assert.That((await regio.KijktAsync()).Select(signal => signal.ToewijzingNummer), Is.EqualTo(isSignalled ? [1001L] : Array.Empty<long?>()));
    }

    // ---- RM3-21

    [TestCase(149_999, 1, Description = "120,000 is more than 80 %")]
    [TestCase(150_000, 1, Description = "it is 80 %")]
    [TestCase(150_001, 0)]
    public async Task The_contract_manager_is_told_at_eighty_per_cent_of_a_ceiling(long ceiling, int signals)
    {
        await OpenAsync(Ceiling(ceiling), "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(), Start());
        regio.Op("2026-07-15");
        await regio.HeeftAsync(Declaratie(new PrestatieXml(), Mei()));
        Assert.That((await regio.KijktAsync()).Select(signal => (signal.Rule, signal.Gemeente)), Is.EqualTo(Enumerable.Repeat(("RM3-21", (string?)null), signals)));
    }

    [Test]
    public async Task A_credit_ends_it()
    {
        var regel = new PrestatieXml();
        await OpenAsync(Ceiling(75_000), "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(), Start());
        regio.Op("2026-07-15");
        await regio.HeeftAsync(Declaratie(regel));
        Assert.That(await regio.KijktAsync(), Has.Count.EqualTo(1));
        regio.Op("2026-07-16");
        await regio.HeeftAsync(Declaratie(regel.Credit()));
        Assert.That(await regio.KijktAsync(), Is.Empty);
    }

    [TestCase(75_001, 0, Description = "60,000 is less than 80 % of it")]
    [TestCase(75_000, 1)]
    public async Task An_approval_of_overproduction_ends_it_from_the_day_after_its_date(long maximum, int signals)
    {
        var agreements = new AgreementsFile
        {
            Contracts =
            [
                new ContractSettings([Keten.Aanbieder])
                {
                    Orders = [new OrderSettings("B", ["45A04"]) { Ceilings = [new CeilingSettings(2026, 70_000) { Approvals = [new ApprovalSettings(Dag("2026-07-16"), maximum)] }] }],
                },
            ],
        };
        await OpenAsync(agreements, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(), Start());
        regio.Op("2026-07-15");
        await regio.HeeftAsync(Declaratie(new PrestatieXml()));
        Assert.That(await regio.KijktAsync(), Has.Count.EqualTo(1));
        Assert.That(await OnAsync("2026-07-16"), Has.Count.EqualTo(1), "an approval counts after its date");
        Assert.That(await OnAsync("2026-07-17"), Has.Count.EqualTo(signals));
    }

    // ---- the chain's terms

    [Test]
    public async Task A_receipt_is_due_within_three_working_days()
    {
        // Monday; Thursday is the third.
        await OpenAsync(WatchBook.Receipt, new ReceiptTermSettings { Enabled = true }, "2026-01-05");
        var toewijzing = Toewijzing() with { Identificatie = "T1" };
        await regio!.HeeftAsync(toewijzing);
        await IsQuietOn("2026-01-08");
        await Signals("2026-01-09", "KETEN-302 -: the provider sent no receipt for the allocation of 2026-01-05");
        await regio.HeeftAsync(Goedkeuring(toewijzing));
        await IsQuietOn("2026-01-09");
    }

    [Test]
    public async Task A_request_is_answered_within_five_working_days()
    {
        // Thursday 30 April: 5 May is a holiday, so Friday the 8th is the fifth working day.
        await OpenAsync(WatchBook.Request, new RequestTermSettings { Enabled = true }, "2026-04-30");
        await regio!.HeeftAsync(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT7" }));
        await IsQuietOn("2026-05-08");
        await Signals("2026-05-09", "KETEN-VERZOEK -: the request of 2026-04-30 has no answer");
        await regio.HeeftAsync(Antwoord("VOT7"));
        await IsQuietOn("2026-05-09");
    }

    [Test]
    public async Task A_declaration_is_answered_within_ten_working_days()
    {
        var file = Ceiling(50_000);
        await OpenAsync(file with { Rules = file.Rules.With(WatchBook.Declaration, new DeclarationTermSettings { Enabled = true }) }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(), Start());
        regio.Op("2026-07-01");
        await regio.OntvangtAsync(Declaratie(new PrestatieXml()));
        Assert.That(await regio.Store.HoldsAsync(10, default), Has.Count.EqualTo(1));
        await IsQuietOn("2026-07-15");
        await Signals("2026-07-16", "KETEN-DECLARATIE -: the declaration of 2026-07-01 has no answer");

        var hold = (await regio.Store.HoldsAsync(10, default)).Single().Id;
        await regio.Get<Operations>().RefuseHoldsAsync([hold], "els", "above the ceiling", default);
        await regio.JudgeAsync();
        await IsQuietOn("2026-07-16");
    }

    // ---- the list

    [Test]
    public async Task What_a_person_closed_stays_closed_and_one_cause_has_one_signal()
    {
        await OpenAsync(WatchBook.RV12_4A7, new WatchSettings { Enabled = true }, "2026-01-05");
        await regio!.HeeftAsync(Toewijzing(new ToegewezenProductXml { Einddatum = Dag("2026-06-30") }), Start());
        var first = (await OnAsync("2026-07-01")).Single();
        Assert.That((await OnAsync("2026-07-02")).Single(), Is.EqualTo(first), "the same, since the same day");

        var operations = regio.Get<Operations>();
        Assert.That(await operations.CloseSignalAsync(first.Id, "els", " ", default), Is.EqualTo(SignalOutcome.ReasonMissing));
        Assert.That(await operations.CloseSignalAsync(first.Id, "els", "called the provider", default), Is.EqualTo(SignalOutcome.Closed));
        Assert.That(await operations.CloseSignalAsync(first.Id, "els", "again", default), Is.EqualTo(SignalOutcome.NotOpen));
        await IsQuietOn("2026-07-03");
        Assert.That((await regio.Store.AuditAsync(10, default)).Select(act => (act.What, act.Who, act.Reason)), Is.EqualTo(new[] { ("signal-close", "els", (string?)"called the provider") }));
    }

    [Test]
    public async Task Of_many_workers_one_looks_and_once_a_day()
    {
        await OpenAsync(WatchBook.RV12_4A7, new WatchSettings { Enabled = true }, "2026-01-05");
        var (els, bob) = (new SignalLook(regio!.Store, AgreementsFile.Default, regio.Get<HubClock>()), regio.Get<SignalLook>());
        Assert.That(await els.RunAsync(again: false, default), Is.Not.Null);
        Assert.That(await bob.RunAsync(again: false, default), Is.Null, "it was done today");
        Assert.That(await regio.Store.BeginLookAsync("killed", regio.Vandaag, again: true, regio.Get<HubClock>().Now, TimeSpan.FromMinutes(10), default), Is.True);
        Assert.That(await bob.RunAsync(again: true, default), Is.Null, "another is at it");
        regio.Op("2026-01-06");
        Assert.That(await bob.RunAsync(again: false, default), Is.Not.Null, "who was killed holds it no longer than its lease");
    }

    private Task OpenAsync<TSettings>(Agreement<TSettings> agreement, TSettings settings, string day)
        where TSettings : AgreementSettings, new() => OpenAsync(new AgreementsFile { Rules = new AgreementRuleSettings().With(agreement, settings) }, day);

    private async Task OpenAsync(AgreementsFile agreements, string day) => regio = await Regio.OpenAsync(agreements, day);

    private async Task<IReadOnlyList<Processing.Ports.Signal>> OnAsync(string day)
    {
        regio!.Op(day);
        return await regio.KijktAsync();
    }

    private async Task IsQuietOn(string day) => Assert.That((await OnAsync(day)).Select(signal => signal.Text), Is.Empty);

    /// <summary>As <c>RV02-3 1001: text</c>.</summary>
    private async Task Signals(string day, params string[] told) => Assert.That(
        (await OnAsync(day)).Select(signal => FormattableString.Invariant($"{signal.Rule} {(signal.ToewijzingNummer is { } nummer ? nummer : "-")}: {signal.Text}")), Is.EqualTo(told));

    private static AgreementsFile Ceiling(long cents) => new()
    {
        Contracts = [new ContractSettings([Keten.Aanbieder]) { Orders = [new OrderSettings("B", ["45A04"]) { Ceilings = [new CeilingSettings(2026, cents)] }] }],
    };

    private static PrestatieXml Mei() => new() { ProductPeriode = Periode("2026-05-01", "2026-05-31") };

    private static ToegewezenProductXml Ggz(long nummer, string code, string ingang) =>
        new() { ToewijzingNummer = nummer, Product = new("54", code), Ingangsdatum = Dag(ingang), Omvang = TwintigUur };

    private static JW305Xml Begin(long nummer, string code, string begin) => Start(
        new StartProductXml { ToewijzingNummer = nummer, Product = new("54", code), ToewijzingIngangsdatum = null, Begindatum = Dag(begin) });

    private static JW307Xml Einde(long nummer, string code, string begin, string einde) => Stop(
        new StopProductXml { ToewijzingNummer = nummer, Product = new("54", code), ToewijzingIngangsdatum = null, Begindatum = Dag(begin), Einddatum = Dag(einde) });
}

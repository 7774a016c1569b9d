using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>Lines that an agreement holds: what persons see and decide, and what a worker finds to do.</summary>
public abstract partial class MessageStoreContract
{
    private static Act Besluit => new(Later, "els", "approved by the contract manager");

    [Test]
    public async Task A_held_line_is_listed_with_what_holds_it_and_nothing_of_a_client()
    {
        var id = await HoldAsync("P1", "RV10-1", "RM3-21");

        var line = (await store.HoldsAsync(10, default)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(line with { Rules = [] }, Is.EqualTo(new HeldLine(
                line.Id, Samples.Stroom, IJw32.JW323, id, 11, "45A04", Samples.November, 9_500, [], Behind: false, Samples.Nu, Decision: null, Failure: null)));
            Assert.That(line.Rules, Is.EqualTo(new[] { "RV10-1", "RM3-21" }));
        });
    }

    [Test]
    public async Task A_decided_line_is_work_for_its_stream_that_a_worker_finds_with_what_was_found_before()
    {
        var id = await HoldAsync("P1", "RV10-1");
        Assert.That(await store.ClaimAsync(Samples.Stroom, Els, Samples.Nu, Lease, default), Is.Null, "a held line alone is no work");

        Assert.That(await DecideAsync(HoldDecision.Release), Is.EqualTo(HoldOutcome.Decided));

        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom }));
        var claim = await ClaimAsync();
        var decided = (await store.DecidedAsync(claim, 10, default)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(claim.HasDecisions);
            Assert.That(decided.Message.Id, Is.EqualTo(id));
            Assert.That(decided.Message.Ontvangen, Is.EqualTo(new DateOnly(2026, 11, 21)));
            Assert.That(decided.Message.Body.Length, Is.GreaterThan(0));
            Assert.That(decided.Lines.Select(line => (line.ReferentieNummer, line.Decision)), Is.EqualTo(new[] { ("P1", HoldDecision.Release) }));
            Assert.That(decided.Lines[0].Rules, Is.EqualTo(new[] { "RV10-1" }));
            Assert.That(
                decided.Findings, Is.EqualTo(new[] { new StoredFinding("RV10-1", 4, "9019", "/Bericht/Header/Identificatie", "Already received.", FindingEffect.Hold) }));
        });
    }

    [Test]
    public async Task What_a_person_decided_is_kept_with_who_when_and_why()
    {
        var id = await HoldAsync("P1", "RV10-1");
        await DecideAsync(HoldDecision.Refuse);

        Assert.Multiple(async () =>
        {
            Assert.That((await store.HoldsAsync(10, default)).Single().Decision, Is.EqualTo(HoldDecision.Refuse));
            Assert.That(await store.AuditAsync(10, default), Is.EqualTo(new[] { new AuditRow(Later, "els", "hold-refuse", id, null, Besluit.Reason) }));
            Assert.That(await ScalarAsync<string>(store, "SELECT BeslotenDoor FROM Aanhouding"), Is.EqualTo("els"));
            Assert.That(await ScalarAsync<string>(store, "SELECT Reden FROM Aanhouding"), Is.EqualTo(Besluit.Reason));
        });
    }

    [Test]
    public async Task A_line_is_decided_on_once()
    {
        await HoldAsync("P1", "RV10-1");
        await DecideAsync(HoldDecision.Refuse);
        Assert.That(await DecideAsync(HoldDecision.Release), Is.EqualTo(HoldOutcome.NotHeld));
        Assert.That((await store.HoldsAsync(10, default)).Single().Decision, Is.EqualTo(HoldDecision.Refuse));
        Assert.That(await store.AuditAsync(10, default), Has.Count.EqualTo(1), "what was not done leaves no row");
    }

    [Test]
    public async Task Of_several_lines_each_has_its_own_outcome_and_a_stream_is_told_once()
    {
        await HoldAsync("P1", "RV10-1");
        await HoldAsync("P2", "RV10-1");
        var ids = (await store.HoldsAsync(10, default)).Select(line => line.Id).ToList();

        var (outcomes, stromen) = await store.DecideHoldsAsync([ids[0], ids[1] + 1000, ids[1]], HoldDecision.Release, Besluit, default);

        Assert.That(outcomes, Is.EqualTo(new[] { HoldOutcome.Decided, HoldOutcome.NotHeld, HoldOutcome.Decided }));
        Assert.That(stromen, Is.EqualTo(new[] { Samples.Stroom }));
    }

    [Test]
    public async Task What_a_worker_did_is_held_no_more_and_has_its_status_and_findings_behind_the_earlier()
    {
        await HoldAsync("P1", "RV10-1");
        await DecideAsync(HoldDecision.Release);
        await DoAsync(Samples.Prestatie("P1"), Samples.Finding("TR321"));

        Assert.Multiple(async () =>
        {
            Assert.That(await store.HoldsAsync(10, default), Is.Empty);
            Assert.That(await store.WaitingStreamsAsync(default), Is.Empty);
            Assert.That(await CountAsync("Bevinding WHERE Volgnummer = 1 AND Regel = 'RV10-1'"), Is.EqualTo(1));
            Assert.That(await CountAsync("Bevinding WHERE Volgnummer = 2 AND Regel = 'TR321'"), Is.EqualTo(1));
            Assert.That((await LoadAsync(Samples.Sleutels(toewijzingen: [11]))).Stand(11).AantalDebet, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_credit_waits_behind_the_line_that_it_undoes_and_is_work_when_that_is_decided()
    {
        await HoldAsync("P1", "RV10-1");
        var debet = (await store.HoldsAsync(10, default)).Single().Id;
        await ApplyAsync(
            new PrestatieVerwerkt(Samples.Prestatie("C1", crediteert: "P1") with { Status = PrestatieStatus.Aangehouden }),
            new RegelAangehouden("C1", ["TR323"], [], "P1"));
        var credit = (await store.HoldsAsync(10, default)).Single(line => line.Behind).Id;
        Assert.That(await DecideAsync(HoldDecision.Refuse, credit), Is.EqualTo(HoldOutcome.Behind));

        await DecideAsync(HoldDecision.Release, debet);
        await DoAsync(Samples.Prestatie("P1"));

        var decided = (await store.DecidedAsync(await ClaimAsync(), 10, default)).Single().Lines.Single();
        Assert.That((decided.HoldId, decided.Decision), Is.EqualTo((credit, HoldDecision.JudgeAgain)));
    }

    [Test]
    public async Task A_decision_that_could_not_be_done_is_given_back_with_why()
    {
        var id = await HoldAsync("P1", "RV10-1");
        await DecideAsync(HoldDecision.Release);
        var claim = await ClaimAsync();
        await store.ReturnDecisionsAsync(claim, id, "InvalidOperationException in TR304", default);
        await store.ReleaseAsync(claim, default);

        var line = (await store.HoldsAsync(10, default)).Single();
        Assert.That((line.Decision, line.Failure), Is.EqualTo(((HoldDecision?)null, "InvalidOperationException in TR304")));
        Assert.That(await store.WaitingStreamsAsync(default), Is.Empty);
        Assert.That(await DecideAsync(HoldDecision.Refuse), Is.EqualTo(HoldOutcome.Decided));
    }

    [Test]
    public async Task Production_is_added_up_over_the_municipalities_of_a_provider_and_the_codes_of_a_group()
    {
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1")), new PrestatieVerwerkt(Samples.Prestatie("P2", toegekend: false)));
        await ApplyAsync(Samples.AndereGemeente, new PrestatieVerwerkt(Samples.Prestatie("P1")));
        await ApplyAsync(AndereAanbieder, new PrestatieVerwerkt(Samples.Prestatie("P1")));
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("C1", crediteert: "P1")), new PrestatieVerwerkt(Samples.Prestatie("P3")));

        var one = new Productiegroep("one", [Samples.Stroom.Aanbieder], (_, code) => code == "45A04");
        var both = new Productiegroep("both", [Samples.Stroom.Aanbieder, AndereAanbieder.Aanbieder], (_, code) => code == "45A04");
        var other = new Productiegroep("other", [Samples.Stroom.Aanbieder], (_, code) => code == "45A05");
        Assert.Multiple(async () =>
        {
            Assert.That(await ProductieAsync(one, 2026), Is.EqualTo(19_000));
            Assert.That(await ProductieAsync(both, 2026), Is.EqualTo(28_500));
            Assert.That(await ProductieAsync(one, 2025), Is.Zero);
            Assert.That(await ProductieAsync(other, 2026), Is.Zero);
        });
    }

    [Test]
    public async Task What_the_back_office_grants_is_production_and_what_it_refuses_is_not()
    {
        var declaratie = Samples.Declaratie("D1") with { IsBesloten = false };
        await ApplyAsync(new DeclaratieVerwerkt(declaratie), Waiting("P1"), Waiting("P2"), Waiting("P3"));
        await ApplyAsync(new DeclaratieBesloten(declaratie, IsAfgewezen: false, ["P2"]));
        Assert.That(await ProductieAsync(new Productiegroep("one", [Samples.Stroom.Aanbieder], (_, _) => true), 2026), Is.EqualTo(19_000));
    }

    [Test]
    public async Task Of_two_streams_under_one_ceiling_the_second_to_commit_is_judged_again_when_there_is_no_room_left()
    {
        var groep = new Productiegroep("one", [Samples.Stroom.Aanbieder], (_, _) => true);
        IReadOnlyList<Productiegrens> RoomFor(long hoogstens) => [new(new Productievraag(groep, 2026), hoogstens)];
        await ProcessAsync(message => Judged(message, RoomFor(0)), Samples.Message());

        Assert.That(
            async () => await ProcessAsync(message => Judged(message, RoomFor(9_499)), Samples.Message(Samples.AndereGemeente)), Throws.TypeOf<DossierConflictException>());
        await JudgeAsync(message => Judged(message, RoomFor(9_500)), Samples.AndereGemeente);
        Assert.That(await ProductieAsync(groep, 2026), Is.EqualTo(19_000));

        static JudgedMessage Judged(WaitingMessage message, IReadOnlyList<Productiegrens> grenzen) =>
            Samples.Judged(message, new PrestatieVerwerkt(Samples.Prestatie("P1"))) with { Grenzen = grenzen };
    }

    [Test]
    public async Task Refused_lines_are_known_where_an_agreement_asks_for_them()
    {
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1", toegekend: false)), new PrestatieVerwerkt(Samples.Prestatie("P2", 12, toegekend: false)));

        var sleutels = Samples.Sleutels(toewijzingen: [11, 12]);
        sleutels.VervallenDebet.Add(11);
        var dossier = await LoadAsync(sleutels);
        Assert.That(dossier.HeeftVervallenDebet(DebetSleutel.Of(Samples.Prestatie("P1").Prestatie)));
        Assert.That(dossier.HeeftVervallenDebet(DebetSleutel.Of(Samples.Prestatie("P2", 12).Prestatie)), Is.False);
    }

    private async Task<long> ProductieAsync(Productiegroep groep, int jaar)
    {
        var vraag = new Productievraag(groep, jaar);
        var sleutels = Samples.Sleutels();
        sleutels.Productie.Add(vraag);
        return (await LoadAsync(sleutels)).Productie(vraag);
    }

    /// <summary>A declaration of one line, which these rules hold. Returns its id.</summary>
    private async Task<long> HoldAsync(string referentie, params string[] regels)
    {
        var id = (await AddAsync(Samples.Message(soort: IJw32.JW323))).Single();
        DossierWijziging[] wijzigingen =
        [
            new DeclaratieVerwerkt(Samples.Declaratie("D1") with { IsBesloten = false }), Held(referentie), new RegelAangehouden(referentie, regels, [], null),
        ];
        await JudgeAsync(message => Samples.Judged(message, wijzigingen) with
        {
            Status = MessageStatus.Held, Findings = [Samples.Finding(regels[0], level: 4, code: "9019") with { Effect = FindingEffect.Hold }],
        });
        return id;
    }

    /// <summary>The oldest held line, unless told which.</summary>
    private async Task<HoldOutcome> DecideAsync(HoldDecision decision, long? hold = null) =>
        (await store.DecideHoldsAsync([hold ?? (await store.HoldsAsync(1, default))[0].Id], decision, Besluit, default)).Outcomes.Single();

    /// <summary>A worker does what was decided: the line becomes this.</summary>
    private async Task DoAsync(IngediendePrestatie regel, params Finding[] findings)
    {
        var claim = await ClaimAsync();
        var decided = (await store.DecidedAsync(claim, 10, default)).Single();
        var judged = Samples.Judged(decided.Message, new PrestatieBesloten(regel)) with
        {
            Findings = findings, Decided = new Decided([.. decided.Lines.Select(line => line.HoldId)], decided.Findings.Count),
        };
        await store.CommitAsync(claim, [judged], release: true, default);
    }
}

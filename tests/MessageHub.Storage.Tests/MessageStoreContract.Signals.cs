using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>The list of signals, and the queries of the daily look. What the agreements mean by them is tested with messages (MessageHub.Tests/Regional).</summary>
public abstract partial class MessageStoreContract
{
    private static readonly DateOnly Dag = new(2026, 11, 21);

    private static IEnumerable<Signaalvraag> Vragen =>
    [
        new NietGestart("A", 6, Dag), new GeenStop("B", Dag), new GeenVervolg("C", Dag, Dag.AddDays(42)), new AndereIngangsdatum("D"),
        new AndereOmvang("E", "45A04", 20), new LateNazorg("F", ["45A04"], ["54001"], 6), new StartzorgLoopt("G", ["45A04"], ["54001"]),
        new GeenOntvangstbericht("H", Dag), new VerzoekOnbeantwoord("I", Dag), new DeclaratieOnbeantwoord("J", Dag),
    ];

    [Test]
    public void Every_question_is_in_these_tests() => Assert.That(
        Vragen.Select(vraag => vraag.GetType()),
        Is.EquivalentTo(typeof(Signaalvraag).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Signaalvraag)) && !type.IsAbstract)));

    [TestCaseSource(nameof(Vragen))]
    public async Task A_question_has_no_causes_in_an_empty_store(Signaalvraag vraag) => Assert.That(await store.CausesAsync(vraag, default), Is.Empty);

    [Test]
    public async Task Each_question_finds_what_it_asks_for()
    {
        // 11 waits for its start; 12 ended and was not stopped; 13 ends soon; 14 is aftercare, after treatment on 15.
        await ApplyAsync(
            Gewijzigd(Toewijzing(11)), Gewijzigd(Toewijzing(12) with { Einddatum = new(2026, 10, 31) }), Gewijzigd(Toewijzing(13) with { Bsn = Samples.AndereBsn, Einddatum = new(2026, 12, 1) }),
            new StartGemeld(Samples.Start(nummer: 12)), new StartGemeld(Samples.Start(nummer: 13)));
        await ApplyAsync(
            Gewijzigd(Toewijzing(14) with { ReferentieAanbieder = "REF-9" }),
            new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-9", VerzoekStatus.Ingediend), null) { GevraagdVanaf = new(2026, 3, 1) },
            new StartGemeld(Behandeling(new(2026, 5, 1))), new StopGemeld(EindeBehandeling(new(2026, 6, 30))),
            new DeclaratieVerwerkt(Samples.Declaratie("D1") with { IsBesloten = false }));
        await ProcessAsync(message => Samples.Judged(message), Samples.Message(soort: IJw32.JW301, id: "T1"), Samples.Message(soort: IJw32.JW301, id: "T2"));
        await ProcessAsync(message => Samples.Judged(message) with { Answers = new BerichtSleutel(IJw32.JW301.Sleutel, "0344", "T1") }, Samples.Message(soort: IJw32.JW302, id: "T1"));

        Assert.Multiple(async () =>
        {
            Assert.That(await FoundAsync("A"), Is.EqualTo(new[] { (11L, "2026-11-21", ""), (14, "2026-11-21", "") }));
            Assert.That(await FoundAsync("B"), Is.EqualTo(new[] { (12L, "2026-10-31", "") }));
            Assert.That(await FoundAsync("C"), Is.EqualTo(new[] { (13L, "2026-12-01", "") }));
            Assert.That(await FoundAsync("D"), Is.EqualTo(new[] { (14L, "2026-02-01", "2026-03-01") }));
            Assert.That(await FoundAsync("E"), Is.EqualTo(new[] { (11L, "", ""), (12, "", ""), (13, "", ""), (14, "", "") }));
            Assert.That(await FoundAsync("F"), Is.EqualTo(new[] { (11L, "2026-02-01", "2026-06-30"), (12, "2026-03-01", "2026-06-30"), (14, "2026-02-01", "2026-06-30") }));
            Assert.That(await FoundAsync("G"), Is.EqualTo(new[] { (12L, "2026-05-01", ""), (13, "2026-05-01", "") }));
            Assert.That(await FoundAsync("H"), Has.Length.EqualTo(1));
            Assert.That(await FoundAsync("I"), Has.Length.EqualTo(1));
            Assert.That(await FoundAsync("J"), Has.Length.EqualTo(1));
        });

        // By code of the rule, in order of number.
        async Task<(long, string, string)[]> FoundAsync(string regel) =>
            [.. (await store.CausesAsync(Vragen.Single(vraag => vraag.Regel == regel), default)).OrderBy(oorzaak => oorzaak.Nummer)
                .Select(oorzaak => (oorzaak.Nummer, $"{oorzaak.Dag:yyyy-MM-dd}", $"{oorzaak.AndereDag:yyyy-MM-dd}"))];
    }

    [Test]
    public async Task What_a_rule_signals_is_on_the_list_in_the_commit_of_its_message_and_once()
    {
        await ProcessAsync(
            message => Samples.Judged(message) with { Findings = [Samples.Finding("RV11-2") with { Effect = FindingEffect.Signal }, Samples.Finding("TR056")] }, Samples.Message());
        var signal = (await store.SignalsAsync(10, default)).Single();
        Assert.That(signal, Is.EqualTo(new Signal(signal.Id, "RV11-2", "0344", "12345678", null, 1, "Already received.", Samples.Nu) with { MessageId = signal.MessageId }));
    }

    [Test]
    public async Task The_list_says_what_was_found_now()
    {
        await LookAsync("X", Found("X", "1"), Found("X", "2"), Found("X", "2"));
        Assert.That(await ListedAsync(), Is.EqualTo(new[] { "X 1", "X 2" }));

        Assert.That(await LookAsync("X", Found("X", "2"), Found("X", "3")), Is.EqualTo(new LookOutcome(1, 1)));
        Assert.That(await ListedAsync(), Is.EqualTo(new[] { "X 2", "X 3" }));

        Assert.That(await LookAsync("X", Found("X", "1"), Found("X", "2"), Found("X", "3")), Is.EqualTo(new LookOutcome(1, 0)), "it is back");
        Assert.That(await LookAsync("Y"), Is.EqualTo(new LookOutcome(0, 0)), "other rules' signals are let be");
        Assert.That(await ListedAsync(), Is.EqualTo(new[] { "X 1", "X 2", "X 3" }));
        Assert.That(await CountAsync("Signaal"), Is.EqualTo(3));
    }

    [Test]
    public async Task What_a_person_closed_is_not_opened_by_its_cause()
    {
        await LookAsync("X", Found("X", "1"));
        var id = (await store.SignalsAsync(10, default)).Single().Id;
        Assert.That(await store.CloseSignalAsync(id, Besluit, default));
        Assert.That(await store.CloseSignalAsync(id, Besluit, default), Is.False);
        Assert.That(await store.CloseSignalAsync(id + 1000, Besluit, default), Is.False);

        await LookAsync("X", Found("X", "1"));
        await LookAsync("X");
        await LookAsync("X", Found("X", "1"));
        Assert.That(await ListedAsync(), Is.Empty);
        Assert.That(await ScalarAsync<string>(store, "SELECT Notitie FROM Signaal"), Is.EqualTo(Besluit.Reason));
        Assert.That((await store.AuditAsync(10, default)).Select(act => (act.What, act.Subject)), Is.EqualTo(new[] { ("signal-close", (string?)$"signal {id}") }));
    }

    [Test]
    public async Task Signals_are_listed_page_by_page_by_rule_and_provider_and_whether_they_are_open()
    {
        await LookAsync("X", Found("X", "1"), Found("X", "2"), Found("X", "3") with { Aanbieder = "87654321" });
        await LookAsync("Y", Found("Y", "1"));
        var first = (await store.SignalsAsync(10, default))[0].Id;
        await store.CloseSignalAsync(first, Besluit, default);
        await LookAsync("Y");

        Assert.That(await PageAsync(new SignalQuery()), Is.EqualTo("X 2, X 3"));
        Assert.That(await PageAsync(new SignalQuery(Aanbieder: "12345678")), Is.EqualTo("X 2"));
        Assert.That(await PageAsync(new SignalQuery("Y")), Is.Empty);
        Assert.That(await PageAsync(new SignalQuery(AreClosed: true)), Is.EqualTo("Y 1, X 1"));
        Assert.That(await PageAsync(new SignalQuery("X", AreClosed: true)), Is.EqualTo("X 1"));
        Assert.That(await PageAsync(new SignalQuery(Gemeente: "0344")), Is.Empty, "these are of no stream");

        var page = await store.SignalPageAsync(new SignalQuery(Maximum: 1), default);
        Assert.That((page.Signals.Single().Closing, page.Signals.Single().Signal.Text), Is.EqualTo(((SignalClosing?)null, "X 2")));
        Assert.That(await PageAsync(new SignalQuery(Next: page.Next)), Is.EqualTo("X 3"));
        var closed = await store.SignalPageAsync(new SignalQuery(AreClosed: true, Maximum: 1), default);
        Assert.That(closed.Signals.Single().Closing, Is.EqualTo(new SignalClosing(Samples.Nu, "messagehub", null)));
        Assert.That((await store.SignalPageAsync(new SignalQuery(AreClosed: true, Next: closed.Next), default)).Signals.Single().Closing,
            Is.EqualTo(new SignalClosing(Besluit.At, Besluit.Who, Besluit.Reason)));

        async Task<string> PageAsync(SignalQuery query) => string.Join(", ", (await store.SignalPageAsync(query, default)).Signals.Select(listed => listed.Signal.Text));
    }

    [Test]
    public async Task A_look_is_one_owners_until_it_ends_or_its_lease_does()
    {
        var day = NextDay();
        Assert.That(await BeginAsync(Els, day, Samples.Nu));
        Assert.That(await BeginAsync(Bob, day, Samples.Nu), Is.False);
        Assert.That(await BeginAsync(Bob, day, Samples.Nu + Lease), "who was killed holds it no longer");
        Assert.That(await store.EndLookAsync(Els, day, ["X"], [Found("X", "1")], Samples.Nu, default), Is.Null, "it was lost");
        Assert.That(await store.SignalsAsync(10, default), Is.Empty);

        Assert.That(await store.EndLookAsync(Bob, day, ["X"], [], Samples.Nu, default), Is.Not.Null);
        Assert.That(await BeginAsync(Els, day, Samples.Nu), Is.False, "it was done that day");
        Assert.That(await BeginAsync(Els, day, Samples.Nu, again: true));
        Assert.That(await store.EndLookAsync(Els, day, ["X"], [], Samples.Nu, default), Is.Not.Null);
        Assert.That(await BeginAsync(Els, NextDay(), Samples.Nu));
    }

    private static ToewijzingGewijzigd Gewijzigd(Toewijzing toewijzing) => new ToewijzingGewijzigd(toewijzing, null);

    private static Toewijzing Toewijzing(long nummer) => Samples.Toewijzing(nummer) with { RedenWijziging = null, ReferentieAanbieder = null };

    private static Start Behandeling(DateOnly begin) => new(Samples.Bsn, new StartSleutel(15, "54", "54001", begin), null);

    private static Stop EindeBehandeling(DateOnly einde) => new(Samples.Bsn, new StopSleutel(15, "54", "54001", new(2026, 5, 1), "31", einde));

    private static FoundSignal Found(string rule, string sleutel) => new(rule, sleutel, null, "12345678", 11, null, $"{rule} {sleutel}");

    private Task<bool> BeginAsync(string owner, DateOnly day, DateTimeOffset now, bool again = false) => store.BeginLookAsync(owner, day, again, now, Lease, default);

    private async Task<LookOutcome> LookAsync(string rule, params FoundSignal[] found)
    {
        var day = NextDay();
        Assert.That(await BeginAsync(Els, day, Samples.Nu));
        return (await store.EndLookAsync(Els, day, [rule], found, Samples.Nu, default))!;
    }

    private async Task<IEnumerable<string>> ListedAsync() => (await store.SignalsAsync(10, default)).Select(signal => signal.Text).Order();

    private DateOnly NextDay() => lastDay = lastDay.AddDays(1);

    private DateOnly lastDay = Dag;
}

using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>What waits for people, as the overview counts it.</summary>
public abstract partial class MessageStoreContract
{
    [Test]
    public async Task Held_lines_are_counted_while_they_wait_for_a_decision_and_not_when_they_wait_for_another_line()
    {
        Assert.That(await store.HeldAsync(default), Is.EqualTo(new HeldCount(0, null)));
        await HoldAsync("P1", "RV10-1");
        await ApplyAsync(
            new PrestatieVerwerkt(Samples.Prestatie("C1", crediteert: "P1") with { Status = PrestatieStatus.Aangehouden }),
            new RegelAangehouden("C1", ["TR323"], [], "P1"));
        Assert.That(await store.HeldAsync(default), Is.EqualTo(new HeldCount(1, Samples.Nu)));

        await DecideAsync(HoldDecision.Release);
        Assert.That((await store.HeldAsync(default)).Lines, Is.Zero);
    }

    [Test]
    public async Task Open_signals_are_counted_by_their_rules()
    {
        await LookAsync("X", Found("X", "1"), Found("X", "2"));
        await LookAsync("Y", Found("Y", "1"));
        await store.CloseSignalAsync((await store.SignalsAsync(10, default))[0].Id, Besluit, default);
        Assert.That(await store.OpenSignalsAsync(["X", "Z"], default), Is.EqualTo(1));
        Assert.That(await store.OpenSignalsAsync([], default), Is.Zero);
    }

    [Test]
    public async Task What_has_no_answer_is_counted_by_the_days_on_which_it_came_in()
    {
        await ApplyAsync(
            new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "A", VerzoekStatus.Ingediend), null),
            new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "B", VerzoekStatus.Ingediend), null),
            new DeclaratieVerwerkt(Samples.Declaratie("D1") with { IsBesloten = false }), new DeclaratieVerwerkt(Samples.Declaratie("D2")));
        await ApplyAsync(new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "C", VerzoekStatus.InOnderzoek), null));
        await ProcessAsync(message => Samples.Judged(message), Samples.Message(soort: IJw32.JW301, id: "T1"), Samples.Message(soort: IJw32.JW301, id: "T2"));
        await ProcessAsync(message => Samples.Judged(message) with { Answers = new BerichtSleutel(IJw32.JW301.Sleutel, "0344", "T1") }, Samples.Message(soort: IJw32.JW302, id: "T1"));
        await ProcessAsync(
            message => Samples.Judged(message), Samples.Message(soort: IJw32.JW301) with { ReceivedAt = Samples.Nu.AddDays(1) },
            Samples.Message(soort: IJw32.JW301) with { ReceivedAt = Samples.Nu.AddDays(2) });

        Assert.Multiple(async () =>
        {
            Assert.That(await OpenAsync(new VerzoekOnbeantwoord("I", Dag), Dag), Is.EqualTo(1), "one message asked for two products");
            Assert.That(await OpenAsync(new DeclaratieOnbeantwoord("J", Dag), Dag), Is.EqualTo(1));
            Assert.That(await OpenAsync(new GeenOntvangstbericht("H", Dag), Dag), Is.EqualTo(1), "T2: of T1 a receipt came");
            Assert.That(await OpenAsync(new GeenOntvangstbericht("H", Dag.AddDays(1)), Dag), Is.EqualTo(2));
            Assert.That(await OpenAsync(new GeenOntvangstbericht("H", Dag.AddDays(1)), Dag.AddDays(1)), Is.EqualTo(1));
            Assert.That(await OpenAsync(new VerzoekOnbeantwoord("I", Dag.AddDays(9)), Dag.AddDays(1)), Is.Zero);
            Assert.That(await OpenAsync(new DeclaratieOnbeantwoord("J", Dag.AddDays(-1)), Dag.AddDays(-9)), Is.Zero);
        });

        Task<long> OpenAsync(Signaalvraag vraag, DateOnly vanaf) => store.UnansweredAsync(new Antwoordtermijn(vraag, vanaf, TotEnMet(vraag)), default);

        static DateOnly TotEnMet(Signaalvraag vraag) => vraag switch
        {
            VerzoekOnbeantwoord verzoek => verzoek.OntvangenTotEnMet,
            DeclaratieOnbeantwoord declaratie => declaratie.OntvangenTotEnMet,
            GeenOntvangstbericht toewijzing => toewijzing.OntvangenTotEnMet,
            _ => throw new ArgumentException("It has no term.", nameof(vraag)),
        };
    }
}

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR365Tests
{
    private static readonly JW319Xml afgewezen = Antwoord("VOT-1") with { VerzoekAntwoord = VerzoekAntwoorden.Afgewezen, RedenAfwijzingVerzoek = "1" };

    private static Keten Gevraagd() => new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }));

    [Test]
    public void A_request_is_refused_once() =>
        Gevraagd().Heeft(afgewezen).Ontvangt(afgewezen).IsRefusedOn("TR365", "9365", at: Klassen.Antwoord)
            .AnswersWith((Kop, "0200"), (Klassen.Antwoord, "9365"));

    [Test]
    public void After_an_investigation_it_is_accepted() => Gevraagd().Heeft(Antwoord("VOT-1")).Ontvangt(afgewezen).IsAccepted();

    [Test]
    public void Without_an_earlier_answer_it_is_accepted() => Gevraagd().Ontvangt(afgewezen).IsAccepted();

    [Test]
    public void A_refused_request_is_not_under_investigation_any_more() =>
        // TR360 speaks too: it is not the first answer.
        Gevraagd().Heeft(afgewezen).Ontvangt(Antwoord("VOT-1"))
            .HasFindings($"TR360 {Klassen.Antwoord}", $"TR365 {Klassen.Antwoord}").AnswersWith((Kop, "0200"), (Klassen.Antwoord, "9360 9365"));

    [Test]
    public void A_refused_answer_counts_for_nothing()
    {
        var keten = Gevraagd();
        keten.Ontvangt(afgewezen with { Dagtekening = Keten.Vandaag.AddDays(1) }).IsRefusedOn("TR135", "8848", at: Kop, level: 4);
        keten.Ontvangt(afgewezen).IsAccepted();
    }
}

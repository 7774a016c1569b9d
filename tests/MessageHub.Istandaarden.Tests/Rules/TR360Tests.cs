namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR360Tests
{
    private static readonly JW319Xml inOnderzoek = Antwoord("VOT-1");

    private static Keten Gevraagd() => new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }));

    [Test]
    public void Under_investigation_is_said_once() =>
        Gevraagd().Heeft(inOnderzoek).Ontvangt(inOnderzoek).IsRefusedOn("TR360", "9360", at: Klassen.Antwoord)
            .AnswersWith((Kop, "0200"), (Klassen.Antwoord, "9360"));

    [Test]
    public void The_first_time_it_is_accepted() => Gevraagd().Ontvangt(inOnderzoek).IsAccepted();

    [Test]
    public void A_refusal_may_follow_it() =>
        Gevraagd().Heeft(inOnderzoek)
            .Ontvangt(inOnderzoek with { VerzoekAntwoord = VerzoekAntwoorden.Afgewezen, RedenAfwijzingVerzoek = "1" }).IsAccepted();

    [Test]
    public void Every_request_has_its_own() =>
        Gevraagd().Heeft(inOnderzoek, VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-2" }) with { Bsn = Keten.AndereBsn })
            .Ontvangt(Antwoord("VOT-2")).IsAccepted();
}

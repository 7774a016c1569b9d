namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR355Tests
{
    [TestCase(VerzoekAntwoorden.InOnderzoek, null)]
    [TestCase(VerzoekAntwoorden.Afgewezen, "1")]
    public void An_answer_to_a_request_that_was_never_made_is_refused(string antwoord, string? reden) =>
        new Keten().Ontvangt(Antwoord("VOT-1") with { VerzoekAntwoord = antwoord, RedenAfwijzingVerzoek = reden })
            .IsRefusedOn("TR355", "9355", at: Klassen.Antwoord).AnswersWith((Kop, "0200"), (Klassen.Antwoord, "9355"));

    [Test]
    public void An_answer_to_a_JW315_is_accepted() =>
        new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" })).Ontvangt(Antwoord("VOT-1")).IsAccepted();

    [Test]
    public void An_answer_to_a_JW317_is_accepted() =>
        new Keten().Heeft(Toewijzing(), VerzoekOmWijziging() with { ReferentieAanbieder = "VOW-1" }).Ontvangt(Antwoord("VOW-1")).IsAccepted();

    [Test]
    public void A_request_that_the_hub_refused_was_never_made()
    {
        var keten = new Keten();
        keten.Ontvangt(VerzoekOmWijziging() with { ReferentieAanbieder = "VOW-1" }).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Antwoord("VOW-1")).IsRefusedOn("TR355", "9355", at: Klassen.Antwoord);
    }
}

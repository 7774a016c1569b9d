namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR359Tests
{
    private static Keten Gevraagd() => new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }));

    [TestCase(VerzoekAntwoorden.InOnderzoek, null)]
    [TestCase(VerzoekAntwoorden.Afgewezen, "1")]
    public void What_was_allocated_is_not_answered(string antwoord, string? reden) =>
        Gevraagd().Heeft(Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOT-1" }))
            .Ontvangt(Antwoord("VOT-1") with { VerzoekAntwoord = antwoord, RedenAfwijzingVerzoek = reden })
            .IsRefusedOn("TR359", "9359", at: Klassen.Antwoord).AnswersWith((Kop, "0200"), (Klassen.Antwoord, "9359"));

    [Test]
    public void An_allocation_of_the_municipalitys_own_is_no_hindrance() =>
        Gevraagd().Heeft(Toewijzing()).Ontvangt(Antwoord("VOT-1")).IsAccepted();

    [Test]
    public void An_allocation_for_another_product_of_the_request_is_no_hindrance() =>
        new Keten().Heeft(VerzoekOmToewijzing(
                new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" },
                new AangevraagdProductXml { ReferentieAanbieder = "VOT-2", Product = new Product("45", "45A05") }))
            .Heeft(Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOT-1" }))
            .Ontvangt(Antwoord("VOT-2") with { VerzoekAntwoord = VerzoekAntwoorden.Afgewezen, RedenAfwijzingVerzoek = "1" }).IsAccepted();
}

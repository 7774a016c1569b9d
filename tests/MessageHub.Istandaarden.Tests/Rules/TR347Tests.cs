namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR347Tests
{
    private static readonly AangevraagdProductXml gevraagd = new() { ReferentieAanbieder = "REF-1" };
    private static readonly JW319Xml afgewezen = Antwoord("REF-1") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "1" };

    /// <summary>A JW315 under REF-1 that was refused, so that it is not pending any more (TR374).</summary>
    private static Keten Afgewezen() => new Keten().Heeft(Toewijzing(), VerzoekOmToewijzing(gevraagd), afgewezen);

    [Test]
    public void A_JW315_does_not_use_the_number_of_an_earlier_one() =>
        Afgewezen().Ontvangt(VerzoekOmToewijzing(gevraagd, new AangevraagdProductXml { Product = new Product("45", "45A05") }))
            .IsRefusedOn("TR347", "9347", at: AangevraagdProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (AangevraagdProduct(1), "9347"), (AangevraagdProduct(2), "0200"));

    [Test]
    public void Under_a_new_number_it_is_accepted() => Afgewezen().Ontvangt(VerzoekOmToewijzing()).IsAccepted();

    [Test]
    public void A_JW317_does_not_use_the_number_of_a_JW315() =>
        Afgewezen().Ontvangt(VerzoekOmWijziging() with { ReferentieAanbieder = "REF-1" }).IsRefusedOn("TR347", "9347", at: Klassen.Verzoek)
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "9347"), (Klassen.TeWijzigenProduct(1), "0200"));

    [Test]
    public void A_JW317_under_a_new_number_is_accepted() => Afgewezen().Ontvangt(VerzoekOmWijziging()).IsAccepted();

    [Test]
    public void A_JW315_does_not_use_the_number_of_a_JW317() =>
        new Keten().Heeft(Toewijzing(), VerzoekOmWijziging() with { ReferentieAanbieder = "REF-1" }, afgewezen)
            .Ontvangt(VerzoekOmToewijzing(gevraagd)).IsRefusedOn("TR347", "9347", at: AangevraagdProduct(1));

    [Test]
    public void The_number_is_unique_for_the_provider_whoever_the_client() =>
        Afgewezen().Ontvangt(VerzoekOmToewijzing(gevraagd) with { Bsn = Keten.AndereBsn }).IsRefusedOn("TR347", "9347", at: AangevraagdProduct(1));

    [Test]
    public void An_honoured_request_has_used_its_number() =>
        new Keten().Heeft(VerzoekOmToewijzing(gevraagd), Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "REF-1" }))
            .Ontvangt(VerzoekOmToewijzing(gevraagd)).IsRefusedOn("TR347", "9347", at: AangevraagdProduct(1));
}

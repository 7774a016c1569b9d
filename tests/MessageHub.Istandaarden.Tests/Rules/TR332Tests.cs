namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR332Tests
{
    [Test]
    public void A_number_of_another_client_is_refused() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Toewijzing() with { Bsn = Keten.AndereBsn })
            .IsRefusedOn("TR332", "9332", at: ToegewezenProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Contact, "0200"), (ToegewezenProduct(1), "9332"));

    [Test]
    public void A_number_that_another_provider_has_in_the_municipality_is_refused()
    {
        var keten = new Keten();
        keten.Dossier.LoadElders(Keten.ToewijzingNummer);
        keten.Ontvangt(Toewijzing()).IsRefusedOn("TR332", "9332", at: ToegewezenProduct(1));
    }

    [Test]
    public void Another_number_of_another_provider_is_no_hindrance()
    {
        var keten = new Keten();
        keten.Dossier.LoadElders(Keten.ToewijzingNummer + 1);
        keten.Ontvangt(Toewijzing()).IsAccepted();
    }

    [Test]
    public void A_new_version_for_the_same_client_keeps_the_number() =>
        // IV066: correcting an allocation does not change its number.
        new Keten().Heeft(Toewijzing())
            .Ontvangt(Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01"), Einddatum = Dag("2026-06-30"), RedenWijziging = "10" }))
            .IsAccepted();

    [Test]
    public void The_number_of_a_removed_allocation_is_not_given_to_another_client() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(Verwijderd()))
            .Ontvangt(Toewijzing() with { Bsn = Keten.AndereBsn }).IsRefusedOn("TR332", "9332", at: ToegewezenProduct(1));

    [Test]
    public void The_other_allocations_of_the_message_carry_0200_and_are_refused_with_it()
    {
        var keten = new Keten().Heeft(Toewijzing());
        var eigen = new ToegewezenProductXml { ToewijzingNummer = 2002, Product = new Product("45", "45A05") };
        keten.Ontvangt(Toewijzing(eigen, new ToegewezenProductXml()) with { Bsn = Keten.AndereBsn })
            .IsRefusedOn("TR332", "9332", at: ToegewezenProduct(2))
            .AnswersWith(
                (Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Contact, "0200"), (ToegewezenProduct(1), "0200"), (ToegewezenProduct(2), "9332"));
        Assert.That(keten.Dossier.Toewijzing(2002), Is.Null);
    }

    private static ToegewezenProductXml Verwijderd() =>
        new() { Toewijzingsdatum = Dag("2026-02-01"), Einddatum = Dag("2026-01-01"), RedenWijziging = "13" };
}

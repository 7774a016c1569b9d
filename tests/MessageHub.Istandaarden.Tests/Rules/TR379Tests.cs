namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR379Tests
{
    private static readonly ToegewezenProductXml gehonoreerd = new() { ReferentieAanbieder = "VOT-1", Toewijzingsdatum = Dag("2026-07-15") };

    private static Keten Gevraagd() => new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }));

    [Test]
    public void A_ReferentieAanbieder_that_nobody_sent_is_refused() =>
        new Keten().Ontvangt(Toewijzing(gehonoreerd)).IsRefusedOn("TR379", "9379", at: ToegewezenProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Contact, "0200"), (ToegewezenProduct(1), "9379"));

    [Test]
    public void That_of_a_request_for_this_client_is_accepted() => Gevraagd().Ontvangt(Toewijzing(gehonoreerd)).IsAccepted();

    [Test]
    public void On_its_own_initiative_the_municipality_leaves_it_out() => Gevraagd().Ontvangt(Toewijzing()).IsAccepted();

    [Test]
    public void That_of_a_request_for_another_client_is_refused() =>
        Gevraagd().Ontvangt(Toewijzing(gehonoreerd) with { Bsn = Keten.AndereBsn }).IsRefusedOn("TR379", "9379", at: ToegewezenProduct(1));

    [Test]
    public void That_of_a_request_which_was_refused_by_the_hub_is_unknown()
    {
        var keten = new Keten().Heeft(VerzoekOmToewijzing());
        keten.Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" })).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Toewijzing(gehonoreerd)).IsRefusedOn("TR379", "9379", at: ToegewezenProduct(1));
    }

    [Test]
    public void A_later_version_leaves_it_out()
    {
        // IV097: also when an earlier version of the same allocation carried it.
        var later = gehonoreerd with { Toewijzingstijd = new TimeOnly(14, 0), Einddatum = Dag("2026-09-30"), RedenWijziging = "10" };
        var keten = Gevraagd().Heeft(Toewijzing(gehonoreerd));
        keten.Ontvangt(Toewijzing(later)).IsRefusedOn("TR379", "9379", at: ToegewezenProduct(1));
        keten.Ontvangt(Toewijzing(later with { ReferentieAanbieder = null })).IsAccepted();
    }

    [Test]
    public void The_same_version_sent_again_at_the_providers_request_keeps_it() =>
        // IV013: nothing of it changes.
        Gevraagd().Heeft(Toewijzing(gehonoreerd)).Ontvangt(Toewijzing(gehonoreerd)).IsAccepted();

    [Test]
    public void A_request_is_honoured_once() =>
        Gevraagd().Heeft(Toewijzing(gehonoreerd)).Ontvangt(Toewijzing(gehonoreerd with { ToewijzingNummer = 1002, Product = new Product("45", "45A05") }))
            .IsRefusedOn("TR379", "9379", at: ToegewezenProduct(1));

    [Test]
    public void Every_allocation_of_an_honoured_JW317_carries_that_of_the_whole_request()
    {
        var andere = new ToegewezenProductXml { ToewijzingNummer = 1002, Product = new Product("45", "45A05") };
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml(), andere))
            .Heeft(VerzoekOmWijziging() with { ReferentieAanbieder = "VOW-1", Ongewijzigd = [1002] })
            .Ontvangt(Toewijzing(
                new ToegewezenProductXml { ReferentieAanbieder = "VOW-1", Toewijzingsdatum = Keten.Vandaag, Einddatum = Dag("2026-07-31"), RedenWijziging = "10" },
                andere with { ReferentieAanbieder = "VOW-1" },
                new ToegewezenProductXml { ToewijzingNummer = 1003, ReferentieAanbieder = "VOW-1", Ingangsdatum = Dag("2026-08-01"), Toewijzingsdatum = Keten.Vandaag }))
            .IsAccepted();
    }
}

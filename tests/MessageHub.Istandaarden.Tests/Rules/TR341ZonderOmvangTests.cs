namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR341 where the allocation has no Omvang, so that the contract decides; for the rest see TR341Tests.</summary>
[InElkeStandaard]
public class TR341ZonderOmvangTests
{
    private static readonly ToegewezenProductXml[] zonderOmvang =
    [
        new() { Product = new Product("45", null), Omvang = null, Budget = 100000 },
        new() { Product = null, Omvang = null, Budget = 100000 },
    ];

    private static readonly PrestatieXml etmaal = new() { Eenheid = Eenheden.Etmaal, GeleverdVolume = 1 };

    [TestCaseSource(nameof(zonderOmvang))]
    public void Without_a_tariff_it_is_not_checked(ToegewezenProductXml toegewezen)
    {
        var judged = new Keten().Heeft(Toewijzing(toegewezen)).Ontvangt(Declaratie(etmaal)).IsAccepted().LeavesUnchecked("TR341", "TR381", "TR418");
        Assert.That(judged.Unchecked.Single(finding => finding.Rule == "TR341").Text,
            Is.EqualTo("the allocation has no Omvang and no tariff is agreed for the product"));
    }

    [TestCaseSource(nameof(zonderOmvang))]
    public void Another_unit_than_was_agreed_is_refused(ToegewezenProductXml toegewezen) =>
        Afspraken.Keten(Afspraken.Tarief()).Heeft(Toewijzing(toegewezen)).Ontvangt(Declaratie(etmaal))
            .IsRefusedOn("TR341", "9341", at: Prestatie(1))
            .AnswersWith(
                (Kop, "0200"), (Klassen.DeclaratieAntwoord, "0200"), (Klassen.AfgewezenClient(1), "0200"), (Klassen.AfgewezenPrestatie(1), "9341"));

    [TestCaseSource(nameof(zonderOmvang))]
    public void The_agreed_unit_is_accepted(ToegewezenProductXml toegewezen) =>
        Afspraken.Keten(Afspraken.Tarief(eenheid: Eenheden.Etmaal)).Heeft(Toewijzing(toegewezen)).Ontvangt(Declaratie(etmaal))
            .IsAccepted().LeavesUnchecked("TR381");

    [Test]
    public void Agreed_hours_may_be_claimed_in_minutes() =>
        Afspraken.Keten(Afspraken.Tarief()).Heeft(Toewijzing(zonderOmvang[0]))
            .Ontvangt(Declaratie(new PrestatieXml { Eenheid = Eenheden.Minuut, ProductTarief = 100 })).IsAccepted().LeavesUnchecked("TR381");

    [Test]
    public void Agreed_minutes_are_not_claimed_in_hours() =>
        Afspraken.Keten(Afspraken.Tarief(100, Eenheden.Minuut)).Heeft(Toewijzing(zonderOmvang[0]))
            .Ontvangt(Declaratie(new PrestatieXml { GeleverdVolume = 1 })).IsRefusedOn("TR341", "9341", at: Prestatie(1));

    [Test]
    public void Any_of_several_agreed_units_will_do() =>
        Afspraken.Keten(Afspraken.Tarief(), Afspraken.Tarief(eenheid: Eenheden.Etmaal)).Heeft(Toewijzing(zonderOmvang[0]))
            .Ontvangt(Declaratie(etmaal)).IsAccepted();

    [Test]
    public void With_an_Omvang_the_contract_is_not_asked() =>
        Afspraken.Keten(Afspraken.Tarief(eenheid: Eenheden.Etmaal)).Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml()))
            .IsAccepted().LeavesUnchecked("TR381", "TR418");
}

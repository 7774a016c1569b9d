namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR341Tests
{
    private static readonly PrestatieXml line = new() { GeleverdVolume = 1, ProductTarief = 100 };

    private static Keten Toegewezen(string eenheid) =>
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml { Omvang = new Omvang(10, eenheid, "4") }));

    [TestCase("04", "14")]
    [TestCase("01", "04", Description = "minutes were ordered; only hours may be claimed in another unit")]
    [TestCase("82", "84")]
    [TestCase("14", "16")]
    public void Another_unit_than_was_ordered_is_refused(string ordered, string claimed) =>
        Toegewezen(ordered).Ontvangt(Declaratie(line with { Eenheid = claimed })).IsRefusedOn("TR341", "9341", at: Prestatie(1));

    [TestCase("04", "04")]
    [TestCase("04", "01", Description = "hours may be claimed in minutes")]
    [TestCase("01", "01")]
    [TestCase("84", "84")]
    public void The_unit_that_was_ordered_is_accepted(string ordered, string claimed) =>
        Toegewezen(ordered).Ontvangt(Declaratie(line with { Eenheid = claimed })).IsAccepted();

    [Test]
    public void Without_an_Omvang_the_contract_decides() =>
        new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(new Product("45", null)))).Ontvangt(Declaratie(line with { Eenheid = "16" })).IsAccepted();
}

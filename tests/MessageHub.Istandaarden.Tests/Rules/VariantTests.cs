namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>
/// TR321 and TR322 with the way of paying agreed per product. July 2025 touches five weeks (27 to 31) and has four Sundays (6, 13, 20, 27), so the
/// same Omvang gives five weeks by effort and four by result (IV077).
/// </summary>
[InElkeStandaard]
public class VariantTests
{
    private static readonly Periode juli = Periode("2025-07-01", "2025-07-31");

    private static Verwerkt Judge(string eenheid, Uitvoeringsvariant? variant, long volume, string code = "45A04") =>
        Afspraken.Keten(new ProductAfspraak(code, "45", variant), new ProductAfspraak("45A04", "45"))
            .Heeft(Toewijzing(new ToegewezenProductXml
            {
                Omvang = new Omvang(3, eenheid, Frequenties.PerWeek), Ingangsdatum = Dag("2025-06-30"), Einddatum = Dag("2025-12-28"),
            }))
            .Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = juli, Eenheid = eenheid, GeleverdVolume = volume, ProductTarief = 100 }));

    [TestCase(Eenheden.Uur, null, 15, Description = "hours are effort")]
    [TestCase(Eenheden.Uur, Uitvoeringsvariant.Inspanning, 15)]
    [TestCase(Eenheden.Uur, Uitvoeringsvariant.Output, 12)]
    [TestCase(Eenheden.Etmaal, Uitvoeringsvariant.Output, 12)]
    [TestCase(Eenheden.StuksOutput, null, 12, Description = "unit 82 is output")]
    [TestCase(Eenheden.StuksOutput, Uitvoeringsvariant.Output, 12)]
    [TestCase(Eenheden.StuksOutput, Uitvoeringsvariant.Inspanning, 15)]
    public void The_agreed_variant_decides_how_weeks_are_counted(string eenheid, Uitvoeringsvariant? variant, long maximum)
    {
        Judge(eenheid, variant, maximum).IsAccepted();
        Judge(eenheid, variant, maximum + 1).IsRefusedOn("TR321", "9321", at: Prestatie(1));
    }

    [Test]
    public void The_variant_of_another_product_says_nothing() =>
        Judge(Eenheden.Uur, Uitvoeringsvariant.Output, 15, code: "45A05").IsAccepted();

    // 1 July to 31 August 2025 touches nine weeks (27 to 35). July touches five of them and August five, the broken week 31 twice.
    // By result July has four Sundays and August five, the last of them on the Einddatum: nine, and no broken week is counted twice.
    [TestCase(null, 15, 12)]
    [TestCase(Uitvoeringsvariant.Output, 12, 15)]
    public void Over_the_whole_allocation_it_decides_too(Uitvoeringsvariant? variant, long inJuli, long inAugustus)
    {
        var keten = Afspraken.Keten(new ProductAfspraak("45A04", "45", variant)).Heeft(Toewijzing(new ToegewezenProductXml
        {
            Omvang = new Omvang(3, Eenheden.Uur, Frequenties.PerWeek), Ingangsdatum = Dag("2025-07-01"), Einddatum = Dag("2025-08-31"),
        }));
        var augustus = new PrestatieXml { ProductPeriode = Periode("2025-08-01", "2025-08-31") };
        keten.Heeft(Declaratie(new PrestatieXml { ProductPeriode = juli, GeleverdVolume = inJuli }));
        keten.Ontvangt(Declaratie(augustus with { GeleverdVolume = inAugustus + 1 }))
            .HasFindings(variant is null ? [$"TR322 {Prestatie(1)}"] : [$"TR321 {Prestatie(1)}", $"TR322 {Prestatie(1)}"]);
        keten.Ontvangt(Declaratie(augustus.Opnieuw() with { GeleverdVolume = inAugustus })).IsAccepted();
    }
}

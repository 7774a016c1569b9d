using MessageHub.Agreements.Rules;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Agreements.Tests;

/// <summary>RV13: consultation and advice at 102.00 euros an hour, which is 1.70 a minute.</summary>
public class RV13Tests
{
    private static readonly TariffSettings tarief = new("6R102", Eenheden.Uur, 10200, Dag("2026-01-01"), Dag("2026-12-31"));

    private static readonly PrestatieXml regel = new()
    {
        ProductCategorie = "48", ProductCode = "6R102", Eenheid = Eenheden.Minuut, GeleverdVolume = 30, ProductTarief = 170,
    };

    private static Keten Met(params TariffSettings[] tarieven) => Met(new ConsultatieSettings(), tarieven);

    private static Keten Met(ConsultatieSettings settings, params TariffSettings[] tarieven)
    {
        var file = new AgreementsFile { Rules = new AgreementRuleSettings().With(RV13.Agreement, settings), Tariffs = tarieven };
        var toegewezen = new ToegewezenProductXml
        {
            Product = new Product("48", "6R102"), Ingangsdatum = Dag("2025-01-01"), Omvang = new Omvang(100, Eenheden.Uur, Frequenties.PerMaand),
        };
        var start = new StartProductXml { Product = toegewezen.Product, ToewijzingIngangsdatum = toegewezen.Ingangsdatum, Begindatum = toegewezen.Ingangsdatum };
        return new Keten(file).Heeft(Toewijzing(toegewezen), Start(start));
    }

    [Test]
    public void Minutes_at_a_sixtieth_of_the_tariff_are_accepted() => Met(tarief).Ontvangt(Declaratie(regel)).IsAccepted();

    [Test]
    public void Hours_at_the_tariff_are_accepted() =>
        Met(tarief).Ontvangt(Declaratie(regel with { Eenheid = Eenheden.Uur, GeleverdVolume = 2, ProductTarief = 10200 })).IsAccepted();

    [TestCase(171)]
    [TestCase(169)]
    public void Another_tariff_is_refused(long perMinuut) =>
        Met(tarief).Ontvangt(Declaratie(regel with { ProductTarief = perMinuut }))
            .HasFindings($"TR418 {Prestatie(1)}", $"TR346 {Prestatie(1)}", $"RV13 {Prestatie(1)}");

    [Test]
    public void An_amount_of_a_cent_more_is_refused() =>
        Met(tarief).Ontvangt(Declaratie(regel with { IngediendBedrag = new(5101, DebetCredit.Debet) }))
            .HasFindings($"TR346 {Prestatie(1)}", $"RV13 {Prestatie(1)}");

    [Test]
    public void A_year_without_an_agreed_tariff_is_refused_where_the_standard_does_not_check_it()
    {
        var eerder = regel with { ProductPeriode = Periode("2025-06-01", "2025-06-30") };
        Met(tarief).Ontvangt(Declaratie(eerder)).IsRefusedOn("RV13", "0611", at: Prestatie(1), level: 4);
    }

    [Test]
    public void Without_any_tariff_for_it_nothing_is_checked()
    {
        var judged = Met().Ontvangt(Declaratie(regel)).IsAccepted();
        Assert.That(judged.Unchecked.Select(finding => finding.Rule), Does.Contain("RV13"));
    }

    [Test]
    public void Other_products_are_not_held_to_it() =>
        Met(new ConsultatieSettings { Products = ["6R103"] }, tarief)
            .Ontvangt(Declaratie(regel with { ProductPeriode = Periode("2025-06-01", "2025-06-30") })).IsAccepted();

    [Test]
    public void Switched_off_only_the_standard_looks_at_tariffs() =>
        Met(new ConsultatieSettings { Enabled = false }, tarief)
            .Ontvangt(Declaratie(regel with { ProductPeriode = Periode("2025-06-01", "2025-06-30") })).IsAccepted();

    [Test]
    public void The_return_code_is_the_regions_choice() =>
        Met(new ConsultatieSettings { ReturnCode = "9346" }, tarief)
            .Ontvangt(Declaratie(regel with { ProductPeriode = Periode("2025-06-01", "2025-06-30") }))
            .IsRefusedOn("RV13", "9346", at: Prestatie(1), level: 4);
}

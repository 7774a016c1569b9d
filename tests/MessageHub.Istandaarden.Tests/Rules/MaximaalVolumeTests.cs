using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Rules;

public class MaximaalVolumeTests
{
    private static long Over(string begin, string eind, Omvang omvang, string ingangsdatum, string? einddatum, Uitvoeringsvariant? variant = null)
    {
        var toewijzing = new Toewijzing(
            Keten.Bsn, 1, null, null, default, default, Dag(ingangsdatum), einddatum is null ? null : Dag(einddatum), null, omvang, null);
        return MaximaalVolume.Over(Periode(begin, eind), toewijzing, omvang, variant ?? MaximaalVolume.VariantOf(omvang.Eenheid));
    }

    [TestCase("82", Uitvoeringsvariant.Output)]
    [TestCase("83", Uitvoeringsvariant.Output)]
    [TestCase("84", Uitvoeringsvariant.Inspanning)]
    [TestCase("01", Uitvoeringsvariant.Inspanning)]
    [TestCase("04", Uitvoeringsvariant.Inspanning)]
    [TestCase("14", Uitvoeringsvariant.Inspanning)]
    [TestCase("16", Uitvoeringsvariant.Inspanning)]
    public void The_unit_tells_the_variant(string eenheid, Uitvoeringsvariant variant) =>
        Assert.That(MaximaalVolume.VariantOf(eenheid), Is.EqualTo(variant));

    [Test]
    public void Days_outside_the_allocation_add_nothing() =>
        Assert.That(Over("2026-06-01", "2026-06-30", new(2, "14", "1"), "2026-06-10", "2026-06-12"), Is.EqualTo(6));

    [TestCase("1")]
    [TestCase("2")]
    [TestCase("4")]
    public void A_period_wholly_outside_the_allocation_allows_nothing(string frequentie) =>
        Assert.That(Over("2026-06-01", "2026-06-30", new(2, "82", frequentie), "2026-07-05", "2026-08-01"), Is.Zero);

    [Test]
    public void The_variant_may_be_given() =>
        // June 2026: 5 weeks, 4 Sundays.
        Assert.That(
            new[] { Uitvoeringsvariant.Inspanning, Uitvoeringsvariant.Output }
                .Select(variant => Over("2026-06-01", "2026-06-30", new(3, "84", "2"), "2026-01-01", null, variant)),
            Is.EqualTo(new[] { 15, 12 }));

    [Test]
    public void The_broken_last_week_of_output_goes_to_the_period_of_the_last_Sunday() =>
        // Ends on Wednesday 1 July: its last Sunday is 28 June.
        Assert.That(
            new[] { ("2026-06-01", "2026-06-30"), ("2026-07-01", "2026-07-01") }
                .Select(periode => Over(periode.Item1, periode.Item2, new(1, "82", "2"), "2026-01-01", "2026-07-01")),
            Is.EqualTo(new[] { 5, 0 }));

    [Test]
    public void Over_the_length_of_an_allocation_output_adds_up_to_its_periods()
    {
        Omvang omvang = new(1, "82", "2");
        var whole = Over("2025-07-07", "2025-09-05", omvang, "2025-07-07", "2025-09-05");
        var parts = Over("2025-07-07", "2025-07-31", omvang, "2025-07-07", "2025-09-05")
            + Over("2025-08-01", "2025-08-31", omvang, "2025-07-07", "2025-09-05")
            + Over("2025-09-01", "2025-09-05", omvang, "2025-07-07", "2025-09-05");
        Assert.That((whole, parts), Is.EqualTo((9, 9)));
    }

    [TestCase("82")]
    [TestCase("84")]
    public void An_allocation_up_to_the_end_of_time_is_counted(string eenheid) =>
        // 31-12-9999 is a Friday.
        Assert.That(Over("9999-12-01", "9999-12-31", new(1, eenheid, "2"), "2026-01-01", "9999-12-31"), Is.EqualTo(5));

    [Test]
    public void Large_volumes_do_not_overflow() =>
        Assert.That(Over("0001-01-01", "9999-12-31", new(99999999, "14", "1"), "0001-01-01", null), Is.EqualTo(99999999L * 3652059));
}

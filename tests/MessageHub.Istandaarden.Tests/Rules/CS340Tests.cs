namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS340Tests
{
    [TestCase("2026-06-02", "2026-06-30")]
    [TestCase("2026-06-01", "2026-06-29")]
    [TestCase("2026-05-01", "2026-06-30")]
    [TestCase("2025-06-01", "2026-06-30")]
    [TestCase("2026-05-15", "2026-06-14")]
    [TestCase("2024-02-01", "2024-02-28")]
    public void What_is_not_exactly_a_calendar_month_is_refused(string begin, string eind) =>
        In(begin, eind).BreaksContent($"CS340 {DeclaratieKlasse}/DeclaratiePeriode");

    [TestCase("2026-06-01", "2026-06-30")]
    [TestCase("2025-12-01", "2025-12-31")]
    [TestCase("2026-02-01", "2026-02-28")]
    [TestCase("2024-02-01", "2024-02-29")]
    public void A_calendar_month_is_accepted(string begin, string eind) => In(begin, eind).PassesContent();

    [Test]
    public void A_ProductPeriode_may_be_shorter() =>
        new Keten().Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = Periode("2026-06-08", "2026-06-09") })).PassesContent();

    private static Verwerkt In(string begin, string eind) => new Keten().Ontvangt(Declaratie() with { DeclaratiePeriode = Periode(begin, eind) });
}

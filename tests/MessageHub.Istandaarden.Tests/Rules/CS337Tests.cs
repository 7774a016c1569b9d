namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS337Tests
{
    [TestCase("2026-05-31", "2026-06-01")]
    [TestCase("2026-05-01", "2026-06-30")]
    [TestCase("2025-06-01", "2026-06-30")]
    public void A_line_over_more_than_one_month_is_refused(string begin, string eind) =>
        In(begin, eind).BreaksContent($"CS337 {Prestatie(1)}/ProductPeriode/Einddatum");

    [TestCase("2026-06-01", "2026-06-30")]
    [TestCase("2026-06-30", "2026-06-30")]
    [TestCase("2026-06-08", "2026-06-09")]
    public void A_line_within_a_month_is_accepted(string begin, string eind) => In(begin, eind).PassesContent();

    private static Verwerkt In(string begin, string eind) =>
        new Keten().Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = Periode(begin, eind) }));
}

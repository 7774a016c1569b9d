namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS100Tests
{
    private static readonly Periode december = Periode("2020-12-01", "2020-12-31");
    private static readonly Periode januari = Periode("2021-01-01", "2021-01-31");

    [Test]
    public void A_declaration_before_2021_is_refused() =>
        In(december, december).BreaksContent($"CS100 {DeclaratieKlasse}/DeclaratiePeriode", $"CS100 {Prestatie(1)}/ProductPeriode");

    [Test]
    public void A_line_before_2021_is_refused() => In(januari, december).BreaksContent($"CS100 {Prestatie(1)}/ProductPeriode");

    [Test]
    public void A_DeclaratiePeriode_before_2021_is_refused() => In(december, januari).BreaksContent($"CS100 {DeclaratieKlasse}/DeclaratiePeriode");

    [Test]
    public void January_2021_is_accepted() => In(januari, januari).PassesContent();

    [Test]
    public void The_last_day_of_2020_is_too_early() =>
        In(januari, Periode("2020-12-31", "2020-12-31")).BreaksContent($"CS100 {Prestatie(1)}/ProductPeriode");

    /// <summary>CS337: a line stays within one month.</summary>
    [Test]
    public void Begun_before_2021_and_ended_in_it_is_refused() =>
        In(januari, Periode("2020-12-31", "2021-01-31"))
            .BreaksContent($"CS100 {Prestatie(1)}/ProductPeriode", $"CS337 {Prestatie(1)}/ProductPeriode/Einddatum");

    /// <summary>Claimed in time (TR335).</summary>
    private static Verwerkt In(Periode declaratie, Periode product) => new Keten().Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = product }) with
    {
        DeclaratiePeriode = declaratie, DeclaratieDagtekening = Dag("2021-02-15"),
    });
}

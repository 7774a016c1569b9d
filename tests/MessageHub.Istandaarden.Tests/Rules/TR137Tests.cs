namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR137Tests
{
    private static readonly DateOnly halverwege = Dag("2026-06-15");
    private static readonly Periode mei = Periode("2026-05-01", "2026-05-31");

    [TestCaseSource(nameof(Lines))]
    public void A_line_that_ends_before_it_begins_is_refused(Func<Periode, BerichtXml> over, string at) =>
        In(over(Periode("2026-06-10", "2026-06-09"))).BreaksContent($"TR137 {at}/ProductPeriode/Einddatum");

    [TestCaseSource(nameof(Lines))]
    public void A_line_that_ends_after_the_Dagtekening_is_refused(Func<Periode, BerichtXml> over, string at) =>
        In(over(Periode("2026-06-01", "2026-06-16")) with { Dagtekening = halverwege }).BreaksContent($"TR137 {at}/ProductPeriode/Einddatum");

    [TestCaseSource(nameof(Lines))]
    public void A_line_that_ends_on_the_day_it_begins_or_on_the_Dagtekening_is_accepted(Func<Periode, BerichtXml> over, string at)
    {
        In(over(Periode("2026-06-10", "2026-06-10"))).PassesContent();
        In(over(Periode("2026-06-01", "2026-06-15")) with { Dagtekening = halverwege }).PassesContent();
    }

    private static IEnumerable<TestCaseData> Lines()
    {
        // The declaration itself is over May, which is past on every Dagtekening here.
        Func<Periode, BerichtXml> claimed = periode => Declaratie(new PrestatieXml { ProductPeriode = periode }) with { DeclaratiePeriode = mei };
        Func<Periode, BerichtXml> sentBack = periode => Afwijzing(new PrestatieXml { ProductPeriode = periode });
        yield return new TestCaseData(claimed, Prestatie(1)).SetArgDisplayNames("a line that is claimed");
        yield return new TestCaseData(sentBack, AfgewezenPrestatie(1)).SetArgDisplayNames("a line that is sent back");
    }

    [Test]
    public void A_declaration_of_a_month_that_is_not_over_is_refused() =>
        Over(Keten.Juni, "2026-06-29").BreaksContent($"TR137 {DeclaratieKlasse}/DeclaratiePeriode/Einddatum");

    [Test]
    public void A_declaration_on_the_last_day_of_the_month_is_accepted() => Over(Keten.Juni, "2026-06-30").PassesContent();

    /// <summary>CS340: nor is it a month.</summary>
    [Test]
    public void A_declaration_that_ends_before_it_begins_is_refused() =>
        Over(Periode("2026-06-01", "2026-05-31"), "2026-06-30")
            .BreaksContent($"TR137 {DeclaratieKlasse}/DeclaratiePeriode/Einddatum", $"CS340 {DeclaratieKlasse}/DeclaratiePeriode");

    private static Verwerkt Over(Periode periode, string dagtekening) => In(
        Declaratie(new PrestatieXml { ProductPeriode = mei }) with { DeclaratiePeriode = periode, Dagtekening = Dag(dagtekening) });

    private static Verwerkt In(BerichtXml bericht) => new Keten().Ontvangt(bericht);
}

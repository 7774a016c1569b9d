namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR387 and TR388, by the example of IV089: an allocation from 8 April to 17 June 2026.</summary>
[InElkeStandaard]
public class TR387Tests
{
    private static Verwerkt Declared(string begin, string eind) =>
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml { Ingangsdatum = Dag("2026-04-08"), Einddatum = Dag("2026-06-17") }))
            .Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = Periode(begin, eind) }));

    [TestCase("2026-04-08", "2026-04-30")]
    [TestCase("2026-05-01", "2026-05-31")]
    [TestCase("2026-06-01", "2026-06-17")]
    public void The_periods_of_IV089_are_accepted(string begin, string eind) => Declared(begin, eind).IsAccepted();

    [TestCase("2026-05-02", "2026-05-31")]
    [TestCase("2026-06-02", "2026-06-17")]
    [TestCase("2026-04-09", "2026-04-30")]
    public void A_period_that_begins_later_is_refused(string begin, string eind) =>
        Declared(begin, eind).IsRefusedOn("TR387", "9387", at: Prestatie(1));

    [Test]
    public void A_period_that_begins_on_the_first_of_the_month_in_which_the_allocation_begins_is_refused() =>
        Declared("2026-04-01", "2026-04-30").HasFindings($"TR307 {Prestatie(1)}", $"TR387 {Prestatie(1)}");
}

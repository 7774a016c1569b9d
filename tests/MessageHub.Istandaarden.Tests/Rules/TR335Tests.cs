namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR335Tests
{
    /// <summary>The first day on which exactly five years have passed since June 2021 is 30 June 2026.</summary>
    private static readonly Periode juni2021 = Periode("2021-06-01", "2021-06-30");

    [TestCase("2026-07-01")]
    [TestCase("2026-07-15")]
    public void A_line_that_ended_more_than_five_years_ago_is_refused(string dagtekening) =>
        Claimed(juni2021, dagtekening).BreaksContent($"TR335 {Prestatie(1)}/ProductPeriode/Einddatum");

    [TestCase("2026-06-30")]
    [TestCase("2026-06-01")]
    public void Exactly_five_years_is_in_time(string dagtekening) => Claimed(juni2021, dagtekening).PassesContent();

    [Test]
    public void The_end_of_the_period_counts_not_its_begin() => Claimed(Periode("2021-07-01", "2021-07-31"), "2026-07-15").PassesContent();

    [TestCase("2023-02-28", "2028-02-28", true)]
    [TestCase("2023-02-28", "2028-02-29", true)]
    [TestCase("2023-02-28", "2028-03-01", false)]
    public void From_a_leap_day_five_years_go_back_to_the_last_of_February(string eind, string dagtekening, bool isInTime)
    {
        var judged = Claimed(Periode("2023-02-01", eind), dagtekening);
        if (isInTime)
            judged.PassesContent();
        else
            judged.BreaksContent($"TR335 {Prestatie(1)}/ProductPeriode/Einddatum");
    }

    [Test]
    public void The_date_of_the_declaration_counts_not_that_of_the_message() =>
        new Keten().Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = juni2021 }) with
        {
            DeclaratieDagtekening = Dag("2026-06-30"), Dagtekening = Dag("2026-07-01"),
        }).PassesContent();

    private static Verwerkt Claimed(Periode periode, string dagtekening) =>
        new Keten().Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = periode }) with { DeclaratieDagtekening = Dag(dagtekening) });
}

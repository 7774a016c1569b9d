namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR302Tests() : Stapelgevallen("TR302", klasse)
{
    private const Productklasse klasse = Productklasse.ToegewezenProduct;
    private static readonly ProductregelXml staand = new();
    private static readonly ProductregelXml eendaags = new() { Begin = Dag("2026-08-10"), Eind = Dag("2026-08-10") };

    [Test]
    public void A_removed_allocation_does_not_count()
    {
        In(staand, eendaags with { RedenWijziging = "13" }).IsAccepted();
        In(eendaags with { RedenWijziging = "13" }, staand).IsAccepted();
    }

    [Test]
    public void An_allocation_of_one_day_that_was_not_removed_counts() =>
        In(staand, eendaags with { RedenWijziging = "02" }).BreaksContent($"TR302 {klasse.Regel(2)}");

    /// <summary>Rows with reason 01 are exempt here; that the reason may not be sent any more is CS336's.</summary>
    [Test]
    public void An_old_removal_does_not_count_either() =>
        In(staand, eendaags with { RedenWijziging = "01" }).BreaksContent($"CS336 {klasse.Regel(2)}/RedenWijziging");

    [Test]
    public void An_old_removal_of_more_than_one_day_counts() =>
        In(staand, eendaags with { Eind = Dag("2026-08-11"), RedenWijziging = "01" })
            .BreaksContent($"TR302 {klasse.Regel(2)}", $"CS336 {klasse.Regel(2)}/RedenWijziging");

    /// <summary>CS335: a removed allocation is one of a single day.</summary>
    [Test]
    public void A_removal_of_more_than_one_day_counts() =>
        In(staand, eendaags with { Eind = Dag("2026-08-11"), RedenWijziging = "13" })
            .BreaksContent($"TR302 {klasse.Regel(2)}", $"CS335 {klasse.Regel(2)}/RedenWijziging");
}

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR002Tests
{
    private static readonly DateOnly grens = Keten.Vandaag.AddYears(-120);

    [TestCaseSource(typeof(Geboren), nameof(Geboren.Overal))]
    public void A_day_more_than_120_years_is_refused(Func<Geboortedatum, BerichtXml> geboren, string at) =>
        new Keten().Ontvangt(geboren(new(grens.AddDays(-1), null))).BreaksContent($"TR002 {at}/Geboortedatum/Datum");

    [TestCaseSource(typeof(Geboren), nameof(Geboren.Overal))]
    public void Exactly_120_years_is_accepted(Func<Geboortedatum, BerichtXml> geboren, string at) =>
        new Keten().Ontvangt(geboren(new(grens, null))).PassesContent();

    [TestCaseSource(typeof(Geboren), nameof(Geboren.Overal))]
    public void A_wholly_unknown_date_is_accepted(Func<Geboortedatum, BerichtXml> geboren, string at) =>
        new Keten().Ontvangt(geboren(new(Dag("1900-01-01"), "3"))).PassesContent();

    [TestCase(null)]
    [TestCase("1")]
    [TestCase("2")]
    public void The_same_date_is_refused_when_it_is_meant(string? gebruik) =>
        new Keten().Ontvangt(Toewijzing() with { Geboortedatum = new(Dag("1900-01-01"), gebruik) })
            .BreaksContent($"TR002 {ClientKlasse}/Geboortedatum/Datum");

    /// <summary>CS139: an unknown date is written as 1900-01-01.</summary>
    [Test]
    public void Another_old_date_is_not_excused_by_being_called_unknown() =>
        new Keten().Ontvangt(Toewijzing() with { Geboortedatum = new(Dag("1901-01-01"), "3") })
            .BreaksContent($"TR002 {ClientKlasse}/Geboortedatum/Datum", $"CS139 {ClientKlasse}/Geboortedatum/DatumGebruik");

    [Test]
    public void The_Dagtekening_counts_not_the_hubs_date() =>
        new Keten().Ontvangt(Toewijzing() with { Geboortedatum = new(grens.AddDays(-1), null), Dagtekening = Keten.Vandaag.AddDays(-1) }).IsAccepted();
}

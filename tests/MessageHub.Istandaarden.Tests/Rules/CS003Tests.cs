namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS003Tests
{
    private static readonly ProductregelXml regel = new();

    [Test]
    public void An_end_before_the_begin_is_refused([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(regel with { Eind = regel.Begin.AddDays(-1) })).BreaksContent($"CS003 {klasse.Einddatum()}");

    [Test]
    public void A_single_day_is_accepted([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(regel with { Eind = regel.Begin })).PassesContent();

    [Test]
    public void An_open_end_is_accepted([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(regel with { Eind = null })).PassesContent();

    [Test]
    public void A_contact_that_ends_before_it_begins_is_refused() =>
        Tijdelijk("2026-06-02", "2026-06-01").BreaksContent($"CS003 {Contact(2)}/Periode/Einddatum");

    [TestCase("2026-06-01", "2026-06-01")]
    [TestCase("2026-06-01", null)]
    [TestCase(null, "2026-06-01")]
    public void A_contact_of_a_single_day_or_with_one_end_is_accepted(string? begin, string? eind) => Tijdelijk(begin, eind).IsAccepted();

    private static Verwerkt Tijdelijk(string? begin, string? eind) => new Keten().Ontvangt(Toewijzing() with
    {
        Contacten = [new(), new() { Soort = "04", Periode = (begin is null ? null : Dag(begin), eind is null ? null : Dag(eind)) }],
    });
}

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR352Tests
{
    private static readonly JW317Xml alleenNieuw = VerzoekOmWijziging() with { TeWijzigen = [], Nieuw = [new()] };

    [Test]
    public void Only_new_products_are_refused() => new Keten().Ontvangt(alleenNieuw).BreaksContent($"TR352 {VerzoekKlasse}");

    [Test]
    public void With_a_product_that_stays_or_changes_it_is_accepted()
    {
        new Keten().Ontvangt(alleenNieuw with { Ongewijzigd = [1001] }).PassesContent();
        new Keten().Ontvangt(alleenNieuw with { TeWijzigen = [new()] }).PassesContent();
    }

    [Test]
    public void A_request_for_nothing_breaks_TR353_as_well() =>
        new Keten().Ontvangt(alleenNieuw with { Nieuw = [] }).BreaksContent($"TR352 {VerzoekKlasse}", $"TR353 {VerzoekKlasse}");
}

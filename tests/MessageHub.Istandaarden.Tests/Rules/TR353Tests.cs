namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR353Tests
{
    private static readonly JW317Xml allesBlijft = VerzoekOmWijziging() with { TeWijzigen = [], Ongewijzigd = [1001, 1002] };

    [Test]
    public void Only_products_that_stay_are_refused() => new Keten().Ontvangt(allesBlijft).BreaksContent($"TR353 {VerzoekKlasse}");

    [Test]
    public void With_a_product_that_changes_or_is_new_it_is_accepted()
    {
        new Keten().Ontvangt(allesBlijft with { TeWijzigen = [new() { ToewijzingNummer = 1003 }] }).PassesContent();
        new Keten().Ontvangt(allesBlijft with { Nieuw = [new()] }).PassesContent();
    }
}

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR383Tests
{
    private static readonly AangevraagdProductXml een = new() { ReferentieAanbieder = "V1" };
    private static readonly AangevraagdProductXml ander = new() { ReferentieAanbieder = "V2", Product = new("46", "46A03") };

    /// <summary>The reference is the whole key of the class, so the two are doubles as well (TR101).</summary>
    [Test]
    public void One_reference_for_two_products_is_refused() =>
        new Keten().Ontvangt(VerzoekOmToewijzing(een, ander with { ReferentieAanbieder = "V1" }))
            .BreaksContent($"TR383 {AangevraagdProduct(2)}/ReferentieAanbieder", $"TR101 {AangevraagdProduct(2)}");

    [Test]
    public void Two_references_are_accepted() => new Keten().Ontvangt(VerzoekOmToewijzing(een, ander)).IsAccepted();

    [Test]
    public void References_are_compared_as_they_are_written() =>
        new Keten().Ontvangt(VerzoekOmToewijzing(een, ander with { ReferentieAanbieder = "v1" })).IsAccepted();
}

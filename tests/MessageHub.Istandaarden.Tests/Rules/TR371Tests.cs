namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR371Tests
{
    [TestCase("1.0.1", "1.0.0")]
    [TestCase("1.0.0", "0.1.0")]
    public void Other_schema_versions_than_the_declaration_has_are_refused(string basisschema, string bericht)
    {
        var beantwoord = new Beantwoord().Ingediend();
        var refused = beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { XsdVersieDeclaratie = new(basisschema, bericht) });
        refused.HasFindings($"TR371 {Kop}").HasVerdict(Verdict.Rejected);
        Assert.That(refused.Findings.Single(), Has.Property("Level").EqualTo(3).And.Property("ReturnCode").Null.And.Property("Element").EqualTo("XsdVersieDeclaratie"));
    }

    [Test]
    public void Those_of_the_declaration_are_accepted()
    {
        // Not those of the answer itself.
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { XsdVersie = new("1.0.1", "1.0.2") }).IsAccepted();
    }
}

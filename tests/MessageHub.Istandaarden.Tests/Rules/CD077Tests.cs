namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>CD077 and CD078 are one condition seen from two elements: they fire together.</summary>
[InElkeStandaard]
public class CD077Tests
{
    private static readonly ProductregelXml omvang = new();

    [Test]
    public void A_budget_and_an_Omvang_together_are_refused([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(omvang with { Budget = 500000 }))
            .BreaksContent($"CD077 {klasse.Regel()}/Omvang", $"CD078 {klasse.Regel()}/Budget");

    [Test]
    public void A_budget_alone_is_accepted([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(omvang with { Product = new("45", null), Omvang = null, Budget = 500000 })).PassesContent();
}

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>CD077 and CD078 are one condition seen from two elements: they fire together. See also <see cref="CD077Tests"/>.</summary>
[InElkeStandaard]
public class CD078Tests
{
    private static readonly ProductregelXml omvang = new();

    [Test]
    public void An_Omvang_alone_is_accepted([Values] Productklasse klasse) => new Keten().Ontvangt(klasse.In(omvang)).PassesContent();

    [Test]
    public void A_budget_of_nothing_is_a_budget([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(omvang with { Budget = 0 }))
            .BreaksContent($"CD077 {klasse.Regel()}/Omvang", $"CD078 {klasse.Regel()}/Budget");
}

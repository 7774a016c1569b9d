namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS058Tests
{
    [TestCase("2")]
    [TestCase("9")]
    public void A_start_that_is_changed_or_unchanged_is_refused(string status) =>
        new Keten().Ontvangt(Start(new(), new() { Begindatum = Dag("2026-02-01"), StatusAanlevering = status }))
            .BreaksContent($"CS058 {StartProduct(2)}/StatusAanlevering");

    [TestCase("2")]
    [TestCase("9")]
    public void A_stop_that_is_changed_or_unchanged_is_refused(string status) =>
        new Keten().Ontvangt(Stop(new StopProductXml { StatusAanlevering = status })).BreaksContent($"CS058 {StopProduct(1)}/StatusAanlevering");

    [TestCase("1")]
    [TestCase("3")]
    public void A_first_delivery_and_a_removal_are_accepted(string status)
    {
        new Keten().Ontvangt(Start(new StartProductXml { StatusAanlevering = status })).PassesContent();
        new Keten().Ontvangt(Stop(new StopProductXml { StatusAanlevering = status })).PassesContent();
    }
}

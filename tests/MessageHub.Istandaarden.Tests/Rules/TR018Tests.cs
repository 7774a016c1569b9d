namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR018Tests
{
    private static readonly StopProductXml stop = new();

    [Test]
    public void A_stop_before_its_Begindatum_is_refused() =>
        new Keten().Heeft(Toewijzing(), Start())
            .Ontvangt(Stop(stop with { Einddatum = stop.Begindatum.AddDays(-1) })).IsRefusedInContentOn("TR018", at: StopProduct(1));

    [Test]
    public void A_stop_on_its_Begindatum_is_accepted() =>
        new Keten().Heeft(Toewijzing(), Start()).Ontvangt(Stop(stop with { Einddatum = stop.Begindatum })).IsAccepted();

    [Test]
    public void Each_line_counts() =>
        new Keten().Ontvangt(Stop(stop, stop with { Begindatum = Dag("2026-07-01") })).IsRefusedInContentOn("TR018", at: StopProduct(2));
}

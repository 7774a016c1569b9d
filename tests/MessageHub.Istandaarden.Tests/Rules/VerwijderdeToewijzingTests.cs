namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>What can be done with a delivery whose allocation was removed with RedenWijziging 13 (docs/decisions/0053).</summary>
[InElkeStandaard]
public class VerwijderdeToewijzingTests
{
    private static readonly ToegewezenProductXml verwijderd = Verwijderd(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01") });

    private static Keten Na(params BerichtXml[] berichten) => new Keten().Heeft(Toewijzing()).Heeft(berichten).Heeft(Toewijzing(verwijderd));

    [Test]
    public void Its_start_is_taken_back() => Na(Start()).Ontvangt(Start(Verwijderd(new StartProductXml()))).IsAccepted();

    [Test]
    public void After_its_stop_if_it_was_stopped()
    {
        Na(Start(), Stop()).Ontvangt(Start(Verwijderd(new StartProductXml()))).IsRefusedOn("TR071", "9071", at: StartProduct(1));
        Na(Start(), Stop()).Heeft(Stop(Verwijderd(new StopProductXml()))).Ontvangt(Start(Verwijderd(new StartProductXml()))).IsAccepted();
    }

    [Test]
    public void It_is_not_stopped() => Na(Start()).Ontvangt(Stop()).IsRefusedOn("TR019", "9019", at: StopProduct(1));

    [Test]
    public void Sent_again_without_reason_13_it_has_the_start_that_stands() =>
        Na(Start()).Heeft(Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-03-01") })).Ontvangt(Stop()).IsAccepted();
}

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>What TR350 and TR351 both demand: the line of a JW317 names a current allocation of the client. Here that is number 1002, beside 1001.</summary>
public abstract class ActueleToewijzingTests(string rule, string code, JW317Xml verzoek, string at)
{
    private static readonly ToegewezenProductXml tweede = new() { ToewijzingNummer = 1002, Product = new Product("45", "45A05") };

    protected Verwerkt Refused(Keten keten) => keten.Ontvangt(verzoek).IsRefusedOn(rule, code, at);

    protected static Keten Onbekend() => new Keten().Heeft(Toewijzing());

    private static Keten Naast(ToegewezenProductXml product) => new Keten().Heeft(Toewijzing(new ToegewezenProductXml(), product));

    [Test]
    public void A_current_allocation_is_accepted() => Naast(tweede).Ontvangt(verzoek).IsAccepted();

    [Test]
    public void That_of_another_client_is_refused() =>
        Refused(new Keten().Heeft(Toewijzing(), Toewijzing(tweede) with { Bsn = Keten.AndereBsn }));

    [Test]
    public void One_that_ends_on_the_day_of_the_request_is_current() =>
        Naast(tweede with { Einddatum = Keten.Vandaag }).Ontvangt(verzoek).IsAccepted();

    [Test]
    public void One_that_ended_the_day_before_is_not() => Refused(Naast(tweede with { Einddatum = Keten.Vandaag.AddDays(-1) }));

    [Test]
    public void A_removed_one_is_refused() =>
        Refused(Naast(tweede with { Ingangsdatum = Dag("2026-08-01"), Einddatum = Dag("2026-08-01"), RedenWijziging = RedenenWijziging.Verwijderd }));
}

namespace MessageHub.Istandaarden.Tests.Rules;

public class TR350Tests
{
    private static readonly ToegewezenProductXml tweede = new() { ToewijzingNummer = 1002, Product = new Product("45", "45A05") };
    private static readonly JW317Xml verzoek = VerzoekOmWijziging() with { Ongewijzigd = [1002] };

    [Test]
    public void What_stays_as_it_is_was_allocated() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(verzoek).IsRefusedOn("TR350", "9350", at: Klassen.OngewijzigdProduct(1))
            .AnswersWith(
                (Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.OngewijzigdProduct(1), "9350"),
                (Klassen.TeWijzigenProduct(1), "0200"));

    [Test]
    public void A_current_allocation_is_accepted() => new Keten().Heeft(Toewijzing(new ToegewezenProductXml(), tweede)).Ontvangt(verzoek).IsAccepted();

    [Test]
    public void That_of_another_client_is_refused() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(tweede) with { Bsn = Keten.AndereBsn })
            .Ontvangt(verzoek).IsRefusedOn("TR350", "9350", at: Klassen.OngewijzigdProduct(1));

    [TestCase("2026-07-14", false)]
    [TestCase("2026-07-15", true)]
    public void It_runs_on_or_after_the_day_of_the_request(string einddatum, bool isCurrent)
    {
        var judged = new Keten().Heeft(Toewijzing(new ToegewezenProductXml(), tweede with { Einddatum = Dag(einddatum) })).Ontvangt(verzoek);
        if (isCurrent)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("TR350", "9350", at: Klassen.OngewijzigdProduct(1));
    }

    [Test]
    public void A_removed_one_is_refused() =>
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml(), tweede with { Ingangsdatum = Dag("2026-10-01"), Einddatum = Dag("2026-10-01"), RedenWijziging = "13" }))
            .Ontvangt(verzoek).IsRefusedOn("TR350", "9350", at: Klassen.OngewijzigdProduct(1));
}

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR375Tests
{
    private static readonly ToegewezenProductXml generiek = new() { Product = null, Omvang = null, Budget = 500000 };
    private static readonly TeWijzigenProductXml vanafHetBegin = new() { GewensteIngangsdatum = Dag("2026-01-01") };

    [Test]
    public void An_allocation_without_a_product_gets_no_Omvang() =>
        // TR412 says so too, since there is no code either (findings 15).
        new Keten().Heeft(Toewijzing(generiek)).Ontvangt(VerzoekOmWijziging(vanafHetBegin))
            .HasFindings($"TR375 {Klassen.TeWijzigenProduct(1)}", $"TR412 {Klassen.TeWijzigenProduct(1)}").HasVerdict(Verdict.Rejected)
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.TeWijzigenProduct(1), "9375 9412"));

    [Test]
    public void A_request_without_an_end_is_no_exception() =>
        new Keten().Heeft(Toewijzing(generiek)).Ontvangt(VerzoekOmWijziging(vanafHetBegin with { Einddatum = null }))
            .HasFindings($"TR375 {Klassen.TeWijzigenProduct(1)}", $"TR412 {Klassen.TeWijzigenProduct(1)}");

    [Test]
    public void With_a_budget_it_is_accepted() =>
        new Keten().Heeft(Toewijzing(generiek)).Ontvangt(VerzoekOmWijziging(vanafHetBegin with { Omvang = null, Budget = 600000 })).IsAccepted();

    [Test]
    public void Care_up_to_2020_may_have_an_Omvang() =>
        new Keten().Heeft(Toewijzing(generiek with { Ingangsdatum = Dag("2020-01-01"), Einddatum = Dag("2020-12-31") }))
            .Ontvangt(VerzoekOmWijziging(vanafHetBegin with { GewensteIngangsdatum = Dag("2020-01-01"), Einddatum = Dag("2020-12-31") })
                with { Dagtekening = Dag("2020-06-01") })
            .IsAccepted();
}

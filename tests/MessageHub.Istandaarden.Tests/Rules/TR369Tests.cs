namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR369Tests
{
    private static readonly PrestatieXml may = new() { ProductPeriode = Periode("2026-05-01", "2026-05-31"), GeleverdVolume = 30000, Eenheid = "83", ProductTarief = null };
    private static readonly PrestatieXml june = may.Opnieuw() with { ProductPeriode = Keten.Juni };

    private static Keten Toegewezen(long budget) =>
        new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(null) with { Budget = budget }));

    [Test]
    public void A_claim_above_the_budget_is_refused() =>
        Toegewezen(29999).Ontvangt(Declaratie(may)).IsRefusedOn("TR369", "9369", at: Prestatie(1));

    [Test]
    public void A_claim_of_the_whole_budget_is_accepted() => Toegewezen(30000).Ontvangt(Declaratie(may)).IsAccepted();

    [Test]
    public void What_was_granted_before_is_added() =>
        Toegewezen(59999).Heeft(Declaratie(may)).Ontvangt(Declaratie(june)).IsRefusedOn("TR369", "9369", at: Prestatie(1));

    [Test]
    public void Two_lines_that_use_up_the_budget_are_accepted() => Toegewezen(60000).Ontvangt(Declaratie(may, june)).IsAccepted();

    [Test]
    public void A_credited_line_is_taken_off() =>
        Toegewezen(30000).Heeft(Declaratie(may)).Ontvangt(Declaratie(june, may.Credit())).IsAccepted();

    [Test]
    public void A_refused_line_does_not_count() =>
        Toegewezen(30000).Ontvangt(Declaratie(may with { ProductPeriode = Periode("2026-05-02", "2026-05-31") }, june))
            .IsRefusedOn("TR387", "9387", at: Prestatie(1));

    [Test]
    public void Without_a_budget_there_is_no_limit() =>
        new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(new Product("45", null)))).Ontvangt(Declaratie(may with { GeleverdVolume = 99999999 })).IsAccepted();
}

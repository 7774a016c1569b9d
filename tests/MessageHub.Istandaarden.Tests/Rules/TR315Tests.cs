namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR315Tests
{
    private static readonly PrestatieXml credit = new PrestatieXml { ReferentieNummer = "R0" }.Credit();

    [Test]
    public void One_line_credited_twice_is_refused() =>
        new Keten().Ontvangt(Declaratie(credit, credit.Opnieuw()))
            .BreaksContent($"TR315 {Prestatie(2)}/ProductReferentie/VorigReferentieNummer");

    [Test]
    public void Under_another_client_it_is_refused_too() =>
        new Keten().Ontvangt(Declaratie(
            new DeclaratieClientXml { Prestaties = [credit] },
            new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [new(), credit.Opnieuw()] }))
            .BreaksContent($"TR315 {Prestatie(2, client: 2)}/ProductReferentie/VorigReferentieNummer");

    [Test]
    public void Two_lines_credited_once_each_are_accepted() =>
        new Keten().Ontvangt(Declaratie(credit, credit.Opnieuw() with { VorigReferentieNummer = "R1" })).PassesContent();

    [Test]
    public void Lines_that_credit_nothing_are_accepted() =>
        new Keten().Ontvangt(Declaratie(new PrestatieXml(), new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") })).PassesContent();
}

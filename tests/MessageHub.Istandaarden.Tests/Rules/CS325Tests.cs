namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS325Tests
{
    private static readonly BedragMetDC nul = new(0, DebetCredit.Debet);
    private static readonly BedragMetDC nulCredit = new(0, DebetCredit.Credit);

    /// <summary>A credit, or it would need no earlier line (CD060); one that costs nothing.</summary>
    private static readonly PrestatieXml kosteloos = new() { VorigReferentieNummer = "R0", IngediendBedrag = nulCredit };

    private static readonly PrestatieXml gewoon = new() { IngediendBedrag = nul };

    [Test]
    public void A_total_of_zero_that_is_credit_is_refused() =>
        new Keten().Ontvangt(Declaratie(gewoon) with { TotaalIngediendBedrag = nulCredit })
            .BreaksContent($"CS325 {DeclaratieKlasse}/TotaalIngediendBedrag/DebetCredit");

    [Test]
    public void A_line_of_zero_that_is_credit_is_refused()
    {
        new Keten().Ontvangt(Declaratie(kosteloos)).BreaksContent($"CS325 {Prestatie(1)}/IngediendBedrag/DebetCredit");
        new Keten().Ontvangt(Afwijzing(kosteloos)).BreaksContent($"CS325 {AfgewezenPrestatie(1)}/IngediendBedrag/DebetCredit");
    }

    [Test]
    public void Zero_that_is_debit_is_accepted()
    {
        new Keten().Ontvangt(Declaratie(gewoon)).PassesContent();
        new Keten().Ontvangt(Afwijzing(gewoon)).PassesContent();
        new Keten().Ontvangt(DeclaratieAntwoord() with { TotaalIngediendBedrag = nul, TotaalToegekendBedrag = nul }).PassesContent();
    }

    [Test]
    public void An_amount_that_is_credit_is_accepted()
    {
        var credit = kosteloos with { IngediendBedrag = new(1, DebetCredit.Credit) };
        new Keten().Ontvangt(Declaratie(credit)).PassesContent();
        new Keten().Ontvangt(Afwijzing(credit)).PassesContent();
    }

    [Test]
    public void The_totals_of_an_answer_are_checked_each_on_its_own()
    {
        new Keten().Ontvangt(DeclaratieAntwoord() with { TotaalIngediendBedrag = nulCredit, TotaalToegekendBedrag = nul })
            .BreaksContent($"CS325 {DeclaratieAntwoordKlasse}/TotaalIngediendBedrag/DebetCredit");
        new Keten().Ontvangt(DeclaratieAntwoord() with { TotaalIngediendBedrag = nul, TotaalToegekendBedrag = nulCredit })
            .BreaksContent($"CS325 {DeclaratieAntwoordKlasse}/TotaalToegekendBedrag/DebetCredit");
    }
}

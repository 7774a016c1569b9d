namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD060Tests
{
    private static readonly BedragMetDC credit = new(60000, DebetCredit.Credit);

    [Test]
    public void A_credit_that_names_no_line_is_refused()
    {
        var regel = new PrestatieXml { IngediendBedrag = credit };
        Claimed(regel).BreaksContent($"CD060 {Prestatie(1)}/ProductReferentie/VorigReferentieNummer");
        Refused(regel).BreaksContent($"CD060 {AfgewezenPrestatie(1)}/ProductReferentie/VorigReferentieNummer");
    }

    [Test]
    public void A_debit_that_names_a_line_is_refused()
    {
        var regel = new PrestatieXml { VorigReferentieNummer = "R0" };
        Claimed(regel).BreaksContent($"CD060 {Prestatie(1)}/ProductReferentie/VorigReferentieNummer");
        Refused(regel).BreaksContent($"CD060 {AfgewezenPrestatie(1)}/ProductReferentie/VorigReferentieNummer");
    }

    [Test]
    public void A_credit_that_names_a_line_is_accepted()
    {
        var regel = new PrestatieXml { VorigReferentieNummer = "R0", IngediendBedrag = credit };
        Claimed(regel).PassesContent();
        Refused(regel).PassesContent();
    }

    [Test]
    public void A_debit_that_names_none_is_accepted()
    {
        Claimed(new()).PassesContent();
        Refused(new()).PassesContent();
    }

    private static Verwerkt Claimed(PrestatieXml regel) => new Keten().Ontvangt(Declaratie(regel));

    private static Verwerkt Refused(PrestatieXml regel) => new Keten().Ontvangt(Afwijzing(regel));
}

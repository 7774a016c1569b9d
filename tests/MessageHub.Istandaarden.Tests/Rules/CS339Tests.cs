namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS339Tests
{
    private static readonly PrestatieXml euros = new() { Eenheid = Eenheden.Euro, ProductTarief = null, GeleverdVolume = 12345 };

    [TestCase(12344)]
    [TestCase(12346)]
    [TestCase(1234500)]
    public void Euros_that_differ_from_the_volume_are_refused(long cents) =>
        In(euros with { IngediendBedrag = new(cents, DebetCredit.Debet) }).BreaksContent($"CS339 {Prestatie(1)}/IngediendBedrag");

    [Test]
    public void Euros_for_what_they_are_are_accepted() => In(euros with { IngediendBedrag = new(12345, DebetCredit.Debet) }).PassesContent();

    [Test]
    public void Whether_they_are_debit_or_credit_makes_no_difference()
    {
        var credit = euros with { VorigReferentieNummer = "R0", IngediendBedrag = new(12345, DebetCredit.Credit) };
        In(credit).PassesContent();
        In(credit with { GeleverdVolume = 12344 }).BreaksContent($"CS339 {Prestatie(1)}/IngediendBedrag");
    }

    [Test]
    public void The_amount_of_another_unit_is_not_its_volume() => In(new PrestatieXml { GeleverdVolume = 10 }).PassesContent();

    private static Verwerkt In(PrestatieXml regel) => new Keten().Ontvangt(Declaratie(regel));
}

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD087Tests
{
    [TestCase(Eenheden.Uur)]
    [TestCase(Eenheden.StuksOutput)]
    [TestCase(Eenheden.StuksInspanning)]
    public void A_unit_without_a_tariff_is_refused(string eenheid) =>
        In(new() { Eenheid = eenheid, ProductTarief = null }).BreaksContent($"CD087 {Prestatie(1)}/ProductTarief");

    [TestCase(0)]
    [TestCase(1)]
    public void Euros_with_a_tariff_are_refused(long tarief) =>
        In(new() { Eenheid = Eenheden.Euro, ProductTarief = tarief, IngediendBedrag = new(10, DebetCredit.Debet) })
            .BreaksContent($"CD087 {Prestatie(1)}/ProductTarief");

    [TestCase(Eenheden.Uur)]
    [TestCase(Eenheden.StuksOutput)]
    [TestCase(Eenheden.StuksInspanning)]
    public void A_unit_with_a_tariff_is_accepted(string eenheid) => In(new() { Eenheid = eenheid }).PassesContent();

    [Test]
    public void Euros_without_a_tariff_are_accepted() => In(new() { Eenheid = Eenheden.Euro, ProductTarief = null }).PassesContent();

    /// <summary>The rule is not linked to the JW325.</summary>
    [Test]
    public void A_line_that_was_refused_for_it_is_sent_back_as_it_is() =>
        new Keten().Ontvangt(Afwijzing(new PrestatieXml { ProductTarief = null, IngediendBedrag = new(60000, DebetCredit.Debet) })).PassesContent();

    private static Verwerkt In(PrestatieXml regel) => new Keten().Ontvangt(Declaratie(regel));
}

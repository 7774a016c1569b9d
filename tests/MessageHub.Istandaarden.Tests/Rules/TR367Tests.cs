namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>A debit that comes back as a credit fails at level 2 already: a credit has a VorigReferentieNummer (CD060).</summary>
[InElkeStandaard]
public class TR367Tests
{
    private static IEnumerable<TestCaseData> Veranderingen() => new (string Element, Func<PrestatieXml, PrestatieXml> Verander)[]
    {
        ("ToewijzingNummer", line => line with { ToewijzingNummer = 1002 }),
        ("ProductCategorie", line => line with { ProductCategorie = "46" }),
        ("ProductCode", line => line with { ProductCode = "45A05" }),
        ("ProductPeriode", line => line with { ProductPeriode = Periode("2026-05-01", "2026-05-31") }),
        ("GeleverdVolume", line => line with { GeleverdVolume = 9, IngediendBedrag = line.IngediendBedrag }),
        ("Eenheid", line => line with { Eenheid = Eenheden.Etmaal }),
        ("ProductTarief", line => line with { ProductTarief = 6001, IngediendBedrag = line.IngediendBedrag }),
        ("IngediendBedrag", line => line with { IngediendBedrag = new(59999, DebetCredit.Debet) }),
    }.Select(change => new TestCaseData(change.Verander).SetArgDisplayNames(change.Element));

    [TestCaseSource(nameof(Veranderingen))]
    public void A_value_that_differs_from_the_declaration_is_refused(Func<PrestatieXml, PrestatieXml> verander)
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(Beantwoord.Afgewezen(verander(beantwoord.Regel)))
            .IsRefusedOn("TR367", "9367", at: Klassen.AfgewezenPrestatie(1));
    }

    [Test]
    public void A_line_repeated_as_it_was_is_accepted()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(Beantwoord.Afgewezen(beantwoord.Regel)).IsAccepted();
    }
}

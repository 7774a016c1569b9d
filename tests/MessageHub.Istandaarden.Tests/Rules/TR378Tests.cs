using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR378Tests
{
    [TestCaseSource(nameof(Messages))]
    public void A_municipality_that_does_not_exist_is_refused_in_the_header(BerichtXml bericht) =>
        Keten.Lopend().Ontvangt(bericht with { Gemeente = "9999" }).IsRefusedOn("TR378", "S300", at: Kop, level: 4);

    private static IEnumerable<BerichtXml> Messages() =>
    [
        Toewijzing(), Start(new StartProductXml { ToewijzingNummer = null }), Stop(), VerzoekOmToewijzing(), VerzoekOmWijziging(),
        Antwoord("VOT1"), Declaratie(new PrestatieXml()), DeclaratieAntwoord(),
    ];

    [Test]
    public void A_municipality_of_the_CBS_list_is_accepted() =>
        new Keten().Ontvangt(Toewijzing() with { Gemeente = "0363" }).IsAccepted();

    [Test]
    public void A_301_may_use_a_code_that_was_current_on_the_Ingangsdatum() =>
        WithMergedGemeente(keten => keten.Ontvangt(Toewijzing() with { Gemeente = "0001" }).IsAccepted());

    [Test]
    public void A_301_that_begins_after_the_merger_may_not() =>
        WithMergedGemeente(keten => keten
            .Ontvangt(Toewijzing(new ToegewezenProductXml { Ingangsdatum = Dag("2026-03-02") }) with { Gemeente = "0001" })
            .IsRefusedOn("TR378", "S300", at: Kop, level: 4));

    [Test]
    public void A_315_may_use_a_code_that_was_current_on_the_ToewijzingIngangsdatum() =>
        WithMergedGemeente(keten => keten
            .Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { ToewijzingIngangsdatum = Dag("2026-03-01") }) with { Gemeente = "0001" })
            .IsAccepted());

    [Test]
    public void A_315_for_later_may_not() =>
        WithMergedGemeente(keten => keten.Ontvangt(VerzoekOmToewijzing() with { Gemeente = "0001" })
            .IsRefusedOn("TR378", "S300", at: Kop, level: 4));

    /// <summary>A list in which municipality 0001 went up in another after 1 March 2026.</summary>
    private static void WithMergedGemeente(Action<Keten> test)
    {
        using var folder = new TemporaryFolder();
        var list = Gemeenten.Load(folder.Write("gemeenten.csv", "code;naam;begin;eind\n0001;Opgegaan;;2026-03-01\n0384;Diemen;;\n"));
        test(new Keten(new RuleBook(Standaarden.Ondersteund, new ExternalSources(list))));
    }
}

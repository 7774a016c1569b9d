using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR378 on the municipality that a JW319 names as responsible; for headers see TR378Tests.</summary>
public class TR378WoonplaatsbeginselTests
{
    private static readonly JW319Xml verwezen = Antwoord("VOT-1") with
    {
        VerzoekAntwoord = VerzoekAntwoorden.Afgewezen, RedenAfwijzingVerzoek = "8", Woonplaatsbeginsel = "0363",
    };

    [Test]
    public void A_responsible_municipality_that_does_not_exist_is_refused_in_its_class() =>
        Gevraagd(new Keten()).Ontvangt(verwezen with { Woonplaatsbeginsel = "9999" })
            .IsRefusedOn("TR378", "S300", at: Klassen.Woonplaatsbeginsel, level: 4)
            .AnswersWith((Kop, "0200"), (Klassen.Antwoord, "0200"), (Klassen.Woonplaatsbeginsel, "S300"));

    [Test]
    public void One_of_the_CBS_list_is_accepted() => Gevraagd(new Keten()).Ontvangt(verwezen).IsAccepted();

    [Test]
    public void A_refused_reference_leaves_the_request_pending()
    {
        var keten = Gevraagd(new Keten());
        keten.Ontvangt(verwezen with { Woonplaatsbeginsel = "9999" }).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);
    }

    [Test]
    public void Both_municipalities_may_be_wrong() =>
        // The header answers alone (IV028), but both are shown.
        Gevraagd(new Keten()).Ontvangt(verwezen with { Gemeente = "9998", Woonplaatsbeginsel = "9999" })
            .HasFindings($"TR378 {Klassen.Woonplaatsbeginsel}", $"TR378 {Kop}").AnswersWith((Kop, "S300"));

    [TestCase("2026-03-01", true)]
    [TestCase("2026-03-02", false)]
    public void The_list_of_the_day_of_the_answer_counts(string dagtekening, bool exists)
    {
        using var folder = new TemporaryFolder();
        var list = Gemeenten.Load(folder.Write("gemeenten.csv", "code;naam;begin;eind\n0001;Opgegaan;;2026-03-01\n0384;Diemen;;\n"));
        var judged = Gevraagd(new Keten(new RuleBook(Standaarden.Ondersteund, new ExternalSources(list))))
            .Ontvangt(verwezen with { Woonplaatsbeginsel = "0001", Dagtekening = Dag(dagtekening) });
        if (exists)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("TR378", "S300", at: Klassen.Woonplaatsbeginsel, level: 4);
    }

    private static Keten Gevraagd(Keten keten) => keten.Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }));
}

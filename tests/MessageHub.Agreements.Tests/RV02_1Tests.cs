using MessageHub.Agreements.Rules;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Agreements.Tests;

/// <summary>RV02-1: delivery does not start before the 301. The kit's allocation begins on 1 January 2026.</summary>
[InElkeStandaard]
public class RV02_1Tests
{
    private static readonly StartProductXml early = new() { Begindatum = Dag("2025-12-31") };

    private static Keten Toegewezen(AgreementsFile? file = null) => new Keten(file ?? AgreementsFile.Default).Heeft(Toewijzing());

    private static AgreementsFile With(StartNaToewijzingSettings settings) => new() { Rules = new AgreementRuleSettings().With(RV02_1.Agreement, settings) };

    [Test]
    public void A_start_before_the_Ingangsdatum_is_refused() =>
        Toegewezen().Ontvangt(Start(early)).IsRefusedOn("RV02-1", "9019", at: StartProduct(1), level: 4);

    [Test]
    public void A_start_on_the_Ingangsdatum_is_accepted() =>
        Toegewezen().Ontvangt(Start(early with { Begindatum = Dag("2026-01-01") })).IsAccepted();

    [Test]
    public void The_ToewijzingIngangsdatum_in_the_start_does_not_matter_the_301_does() =>
        Toegewezen().Ontvangt(Start(early with { ToewijzingIngangsdatum = Dag("2025-12-01") }))
            .IsRefusedOn("RV02-1", "9019", at: StartProduct(1), level: 4);

    [Test]
    public void A_start_without_an_allocation_is_the_standards_business() =>
        new Keten(AgreementsFile.Default).Ontvangt(Start(early)).IsRefusedOn("TR019", "9019", at: StartProduct(1));

    [Test]
    public void A_start_that_names_no_allocation_is_refused() =>
        Toegewezen().Ontvangt(Start(early with { ToewijzingNummer = null })).IsRefusedOn("RV02-1", "9019", at: StartProduct(1), level: 4);

    [Test]
    public void A_product_that_is_delivered_taakgericht_needs_none() =>
        Toegewezen(With(new StartNaToewijzingSettings { ProductsWithoutToewijzing = ["45A04"] }))
            .Ontvangt(Start(early with { ToewijzingNummer = null })).IsAccepted();

    [Test]
    public void Another_product_does_not_profit_from_that() =>
        Toegewezen(With(new StartNaToewijzingSettings { ProductsWithoutToewijzing = ["45A05"] }))
            .Ontvangt(Start(early with { ToewijzingNummer = null })).IsRefusedOn("RV02-1", "9019", at: StartProduct(1), level: 4);

    [TestCase("45", "45A04", "45", true, Description = "a category, whatever the code")]
    [TestCase("45", null, "45", true)]
    [TestCase("44", "44A10", "45", false)]
    [TestCase("45", null, "45A04", false)]
    [TestCase(null, null, "none", true, Description = "no product at all")]
    [TestCase(null, null, "45", false)]
    [TestCase("45", "45A04", "none", false)]
    public void A_start_without_an_allocation_is_admitted_by_code_by_category_or_for_naming_no_product(string? categorie, string? code, string entry, bool isAdmitted)
    {
        var start = early with { ToewijzingNummer = null, Product = categorie is null ? null : new Product(categorie, code) };
        var admitted = entry.Length == 2 ? Productcategorieen.In(Keten.Standaard, entry) : entry;
        var judged = Toegewezen(With(new StartNaToewijzingSettings { ProductsWithoutToewijzing = [admitted] })).Ontvangt(Start(start));
        if (isAdmitted)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("RV02-1", "9019", at: StartProduct(1), level: 4);
    }

    [Test]
    public void Taking_back_a_start_is_not_held_to_it() =>
        Toegewezen(With(new StartNaToewijzingSettings { Exceptions = [new EarlierStart(Keten.Gemeente, 1001)] })).Heeft(Start(early))
            .Ontvangt(Start(Verwijderd(early))).IsAccepted();

    [Test]
    public void Switched_off_an_early_start_is_accepted() =>
        Toegewezen(With(new StartNaToewijzingSettings { Enabled = false })).Ontvangt(Start(early)).IsAccepted();

    [Test]
    public void Without_agreements_an_early_start_is_accepted() => new Keten().Heeft(Toewijzing()).Ontvangt(Start(early)).IsAccepted();

    [Test]
    public void The_return_code_is_the_regions_choice() =>
        Toegewezen(With(new StartNaToewijzingSettings { ReturnCode = "9326" }))
            .Ontvangt(Start(early)).IsRefusedOn("RV02-1", "9326", at: StartProduct(1), level: 4);

    [TestCaseSource(nameof(Exceptions))]
    public void An_exception_holds_for_its_own_allocation_municipality_and_day(EarlierStart exception, bool isAllowed)
    {
        var judged = Toegewezen(With(new StartNaToewijzingSettings { Exceptions = [exception] })).Ontvangt(Start(early));
        if (isAllowed)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("RV02-1", "9019", at: StartProduct(1), level: 4);
    }

    private static IEnumerable<TestCaseData> Exceptions() =>
    [
        new(new EarlierStart(Keten.Gemeente, 1001, Reason: "crisis"), true),
        new(new EarlierStart(Keten.Gemeente, 1001, From: Dag("2025-12-31")), true),
        new(new EarlierStart(Keten.Gemeente, 1001, From: Dag("2026-01-01")), false),
        new(new EarlierStart(Keten.Gemeente, 1002), false),
        new(new EarlierStart("0363", 1001), false),
    ];
}

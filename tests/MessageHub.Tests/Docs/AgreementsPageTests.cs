using MessageHub.Agreements.Figures;
using MessageHub.Agreements.Rules;
using MessageHub.Agreements;
using MessageHub.Istandaarden.Rules;
using MessageHub.Testing;
using MessageHub.Tests.Commands;

namespace MessageHub.Tests.Docs;

/// <summary>The example of docs/agreements.md is a file that works.</summary>
public class AgreementsPageTests
{
    private Sandbox sandbox = null!;
    private string example = null!;

    [SetUp]
    public void SetUp()
    {
        sandbox = new Sandbox();
        var page = File.ReadAllText(Repository.File("docs", "agreements.md"));
        example = sandbox.Write("region.json", page.Split("```json\n")[1].Split("\n```")[0]);
    }

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void The_example_sets_everything_there_is()
    {
        var agreements = AgreementsFile.Load(example);

        Assert.Multiple(() =>
        {
            Assert.That(agreements.Region, Is.EqualTo("Voorbeeldregio"));
            Assert.That(agreements.Rules.Of(RV02_1.Agreement).Exceptions, Is.EqualTo(new[]
            {
                new EarlierStart("0384", 1001, new DateOnly(2026, 5, 20), "crisis, letter of 2026-05-21"),
            }));
            Assert.That(agreements.Rules.Of(RV02_1.Agreement).ProductsWithoutToewijzing, Is.EqualTo(new[] { "41A12" }));
            Assert.That(agreements.Rules.Of(RV12_4A5.Agreement), Is.EqualTo(new RefusalSettings()));
            Assert.That(agreements.Rules.Of(RV13.Agreement).Products, Is.EqualTo(new[] { "6R102" }));
            Assert.That(agreements.Contracts.Single().Orders.Single().Ceilings.Single().Approvals, Is.EqualTo(new[]
            {
                new ApprovalSettings(new DateOnly(2025, 10, 1), 57_500_000),
            }));
            Assert.That(AgreementBook.All.Where(agreement => !agreements.IsOn(agreement)), Is.Empty);
            Assert.That(agreements.Figures.Settlement, Is.EqualTo(new FigureSettings().Settlement));
            Assert.That(agreements.Figures with { Settlement = [] }, Is.EqualTo(new FigureSettings() with { Settlement = [] }).Using<FigureSettings>((one, other) =>
                (one.StartWorkingDays, one.RedBelow, one.GreenFrom, one.DeclarationMonths, one.PaymentDays) == (other.StartWorkingDays, other.RedBelow, other.GreenFrom, other.DeclarationMonths, other.PaymentDays)));
            Assert.That(agreements.Holidays, Is.EqualTo(new[] { new DateOnly(2026, 5, 15) }));
            Assert.That(agreements.Products.Select(product => product.Variant), Is.EqualTo(new Uitvoeringsvariant?[] { null, null, Uitvoeringsvariant.Output }));
            Assert.That(agreements.Tariffs.Select(tariff => (tariff.Tarief, tariff.TotEnMet is null, tariff.Aanbieder)), Is.EqualTo(new[]
            {
                (9000L, false, (string?)null), (9350L, true, null), (5500L, true, "42420199"),
            }));
        });
    }

    [Test]
    public void The_samples_fit_it()
    {
        var run = Cli.Run(
            "process", Sandbox.Samples, "--store", ":memory:", "--out", sandbox.Out, "--today", Cli.Today, "--format", "json", "--agreements", example);

        Assert.Multiple(() =>
        {
            Assert.That(run.Json.SelectMany(result => result.Rules), Is.EqualTo(new[] { "TR321" }));
            Assert.That(run.Stdout, Does.Not.Contain("notChecked"));
        });
    }
}

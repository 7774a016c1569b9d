namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR307 and TR308: a ProductPeriode lies within the allocation.</summary>
[InElkeStandaard]
public class TR307Tests
{
    private static readonly PrestatieXml may = new() { ProductPeriode = Periode("2026-05-01", "2026-05-31") };

    private static Keten Toegewezen(string begin, string? eind) => new Keten().Heeft(Toewijzing(
        new ToegewezenProductXml { Ingangsdatum = Dag(begin), Einddatum = eind is null ? null : Dag(eind) }));

    [Test]
    public void A_period_in_a_month_before_the_allocation_is_refused()
    {
        // In no month of the allocation: nothing fits there either.
        var judged = Toegewezen("2026-06-01", null).Ontvangt(Declaratie(may));
        Assert.That(judged.Findings.Select(finding => finding.Rule), Does.Contain("TR307"));
        Assert.That(judged.HasVerdict(Verdict.Rejected).Findings[0].ReturnCode, Is.EqualTo("9307"));
    }

    [Test]
    public void A_period_that_begins_before_an_allocation_that_begins_inside_the_month_is_refused_on_both_counts() =>
        Toegewezen("2026-05-02", null).Ontvangt(Declaratie(may)).HasFindings($"TR307 {Prestatie(1)}", $"TR387 {Prestatie(1)}");

    [Test]
    public void A_period_that_begins_with_the_allocation_is_accepted() =>
        Toegewezen("2026-05-01", null).Ontvangt(Declaratie(may)).IsAccepted();

    [Test]
    public void A_month_before_an_allocation_of_a_total_breaks_TR307_alone() =>
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml { Ingangsdatum = Dag("2026-06-01"), Omvang = new(100, "04", "6") }))
            .Ontvangt(Declaratie(may)).IsRefusedOn("TR307", "9307", at: Prestatie(1));
}

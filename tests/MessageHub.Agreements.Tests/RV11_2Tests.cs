using MessageHub.Agreements.Rules;
using MessageHub.Istandaarden;

namespace MessageHub.Agreements.Tests;

/// <summary>RV11-2: a line comes in within one month after the month of delivery. The kit's line is for June 2026.</summary>
public class RV11_2Tests
{
    [TestCase("2026-07-31", 1, null)]
    [TestCase("2026-08-01", 1, "1 days late")]
    [TestCase("2026-08-01", 2, null, Description = "a region that gives two months")]
    [TestCase("2026-09-02", 2, "2 days late")]
    public void A_line_that_comes_later_is_granted_and_signalled(string cameIn, long months, string? told)
    {
        var judged = Onder(months).Op(Dag(cameIn)).Ontvangt(Declaratie(new PrestatieXml())).IsAccepted();
        Assert.That(judged.Judgement!.Findings.Where(finding => finding.Effect == FindingEffect.Signal).Select(finding => (finding.Rule, finding.At.Path, Says: told is null || finding.Text.Contains(told))),
            Is.EqualTo(told is null ? [] : new[] { ("RV11-2", Prestatie(1), true) }));
    }

    [Test]
    public void February_of_a_leap_year_is_whole()
    {
        Assert.That(RV11_2.LaatsteDag(Dag("2028-01-31"), 1), Is.EqualTo(Dag("2028-02-29")));
        Assert.That(RV11_2.LaatsteDag(Dag("2027-01-15"), 1), Is.EqualTo(Dag("2027-02-28")));
    }

    private static Keten Onder(long months) => new Keten(new AgreementsFile
    {
        Rules = new AgreementRuleSettings().With(RV11_2.Agreement, new TijdigheidSettings { Enabled = true, Months = months }),
    }).Heeft(Toewijzing(), Start());
}

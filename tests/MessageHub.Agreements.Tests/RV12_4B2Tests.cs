using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden;

namespace MessageHub.Agreements.Tests;

/// <summary>RV12-4B2: a request names the referrer.</summary>
public class RV12_4B2Tests
{
    [TestCase(null, true)]
    [TestCase("Wijkteam Zuid", false)]
    public void A_request_without_the_name_is_accepted_and_signalled(string? naam, bool isSignalled)
    {
        var keten = new Keten(new AgreementsFile { Rules = new AgreementRuleSettings().With(RV12_4B2.Agreement, new WatchSettings { Enabled = true }) });
        var judged = keten.Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { Verwijzer = new("01", naam, null) })).IsAccepted();
        Assert.That(
            judged.Judgement!.Findings.Where(finding => finding.Effect == FindingEffect.Signal).Select(finding => (finding.Rule, finding.At.Path)),
            Is.EqualTo(isSignalled ? new[] { ("RV12-4B2", AangevraagdProduct(1)) } : []));
    }

    [Test]
    public void Not_switched_on_it_signals_nothing() => Assert.That(
        new Keten(AgreementsFile.Default).Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { Verwijzer = new("01", null, null) })).IsAccepted()
            .Judgement!.Findings.Where(finding => finding.Effect == FindingEffect.Signal), Is.Empty);
}

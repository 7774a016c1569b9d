using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR383: each requested product has a reference of its own, by which the municipality answers.</summary>
[Explained(
    On = "AangevraagdProduct/ReferentieAanbieder",
    Broken = "Two AangevraagdProducten with ReferentieAanbieder V1.",
    Kept = "V1 and V2.")]
public sealed class TR383() : ContentRule<Toewijzingsverzoekbericht>(
    "TR383",
    "No two requested products in the message share a ReferentieAanbieder.",
    "A requested product before this one has the same ReferentieAanbieder.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        var seen = new HashSet<string>();
        foreach (var product in bericht.AangevraagdeProducten)
        {
            if (!seen.Add(product.ReferentieAanbieder))
                context.Report(this, product.Position, "ReferentieAanbieder");
        }
    }
}

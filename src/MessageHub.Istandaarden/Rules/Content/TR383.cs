using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR383: each requested product has a reference of its own, by which the municipality answers.</summary>
public sealed class TR383() : ContentRule<JW315>("TR383", "No two requested products in the message share a ReferentieAanbieder.")
{
    protected override void Check(JW315 bericht, RuleContext context)
    {
        var seen = new HashSet<string>();
        foreach (var product in bericht.AangevraagdeProducten)
        {
            if (!seen.Add(product.ReferentieAanbieder))
                context.Report(this, product.Position, "ReferentieAanbieder");
        }
    }
}

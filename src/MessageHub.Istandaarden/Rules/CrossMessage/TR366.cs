using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR366: a line in the answer is one of the declaration.</summary>
[Explained(
    On = "Prestatie/ProductReferentie",
    Broken = "A 325 refuses line R9, which the declaration does not have for this client.",
    Kept = "A 325 refuses line R1, which it has.")]
public sealed class TR366() : Rule<Prestatie>(
    "TR366", 3, "9366",
    "ProductReferentie is that of a line of the declaration being answered.",
    "The declaration has no line with this ProductReferentie for the client.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.IngediendeRegel(subject) is null)
            context.Report(this, subject.Position, "ProductReferentie");
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR366: a line in the answer is one of the declaration.</summary>
public sealed class TR366() : Rule<Prestatie>(
    "TR366", 3, "9366", "ProductReferentie is that of a line of the declaration being answered.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.IngediendeRegel(subject) is null)
            context.Report(this, subject.Position, "ProductReferentie");
    }
}

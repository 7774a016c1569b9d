using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR341: the unit that was ordered is the one that is claimed. Without an Omvang (budget, aspecific) the contract decides, which no message carries.</summary>
public sealed class TR341() : Rule<Prestatie>("TR341", 3, "9341", "Eenheid equals that of the allocation; hours may be claimed in minutes.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing?.Omvang is { } omvang && !Volumes.IsVergelijkbaar(subject.Eenheid, omvang.Eenheid))
            context.Report(this, subject.Position, "Eenheid");
    }
}

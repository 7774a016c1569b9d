using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR367: the answer repeats a line unchanged.</summary>
[Explained(
    On = "Prestatie",
    Broken = "The 325 refuses R1 and says 9 hours; R1 said 10.",
    Kept = "It repeats R1 value for value.")]
public sealed class TR367() : Rule<Prestatie>(
    "TR367", 3, "9367",
    "Every value equals that of the line in the declaration.",
    "A value differs from that of the line in the declaration.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.IngediendeRegel(subject) is { } ingediend && !subject.IsGelijkAan(ingediend.Prestatie))
            context.Report(this, subject.Position);
    }
}

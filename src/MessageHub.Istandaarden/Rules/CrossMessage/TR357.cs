using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR357: a change that does not begin in the future holds for the whole allocation.</summary>
public sealed class TR357() : Rule<TeWijzigenProduct>(
    "TR357", 3, "9357", "A GewensteIngangsdatum on or before the Dagtekening is the Ingangsdatum of the allocation.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (subject.GewensteIngangsdatum <= context.Bericht.Header.Dagtekening
            && context.Toewijzing is { } toewijzing && subject.GewensteIngangsdatum != toewijzing.Ingangsdatum)
            context.Report(this, subject.Position, "GewensteIngangsdatum");
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR357: a change that does not begin in the future holds for the whole allocation.</summary>
[Explained(
    On = "TeWijzigenProduct/GewensteIngangsdatum",
    Broken = "An allocation from 1 January; on 15 June a change is asked from 1 June.",
    Kept = "A change from 16 June; or from 1 January, the begin of the allocation.")]
public sealed class TR357() : Rule<TeWijzigenProduct>(
    "TR357", 3, "9357",
    "A GewensteIngangsdatum on or before the Dagtekening is the Ingangsdatum of the allocation.",
    "The change does not begin in the future, and not with the allocation either.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (subject.GewensteIngangsdatum <= context.Bericht.Header.Dagtekening
            && context.Toewijzing is { } toewijzing && subject.GewensteIngangsdatum != toewijzing.Ingangsdatum)
        {
            context.Report(
                this, subject.Position, "GewensteIngangsdatum",
                $"{subject.GewensteIngangsdatum}, and the allocation begins on {toewijzing.Ingangsdatum}");
        }
    }
}

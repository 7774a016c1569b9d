using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR384: nothing is claimed on a removed allocation.</summary>
[Explained(
    On = "Prestatie/ToewijzingNummer",
    Broken = "A debit line on an allocation that was removed with RedenWijziging 13.",
    Kept = "A credit line on it.")]
public sealed class TR384() : Rule<Prestatie>(
    "TR384", 3, "9384",
    "The allocation was not removed (RedenWijziging 13).",
    "The allocation was removed (RedenWijziging 13).")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is { IsVerwijderd: true })
            context.Report(this, subject.Position, "ToewijzingNummer", $"{subject.ToewijzingNummer}");
    }
}

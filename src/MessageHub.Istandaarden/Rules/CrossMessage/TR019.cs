using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR019: a start or stop that names an allocation names one that exists, of this client. Without a ToewijzingNummer the line is taakgericht
/// (IV096) and there is no allocation to relate to. A removed allocation counts as never sent (RedenWijziging 13).
/// </summary>
[Explained(
    On = "StartProduct/ToewijzingNummer, StopProduct/ToewijzingNummer",
    Broken = "A start on allocation 1001, which is another client's or was removed.",
    Kept = "A start on allocation 1001 of this client; or a start without a ToewijzingNummer (taakgericht).")]
public sealed class TR019() : Rule<Melding>(
    "TR019", 3, "9019",
    "The ToewijzingNummer is that of an allocation of this client.",
    "The client has no allocation with this ToewijzingNummer.")
{
    public override void Check(Melding subject, RuleContext context)
    {
        if (subject.ToewijzingNummer is not { } nummer)
            return;

        if (context.Toewijzing is null)
            context.Report(this, subject.Position, "ToewijzingNummer", $"{nummer}");
        else if (context.Toewijzing.IsVerwijderd)
            context.Report(this, subject.Position, "ToewijzingNummer", $"{nummer} was removed (RedenWijziging 13)");
    }
}

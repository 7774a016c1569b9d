using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS340: one declares a calendar month.</summary>
[Explained(
    On = "Declaratie/DeclaratiePeriode",
    Broken = "DeclaratiePeriode from 1 to 29 June.",
    Kept = "From 1 to 30 June.")]
public sealed class CS340() : ContentRule<Declaratiebericht>(
    "CS340",
    "DeclaratiePeriode is exactly one calendar month.",
    "DeclaratiePeriode is no calendar month.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        var periode = bericht.Declaratie.DeclaratiePeriode;
        if (periode.Begin.Day != 1 || periode.Eind != Kalender.LastOfMonth(periode.Begin))
            context.Report(this, bericht.Declaratie.Position, "DeclaratiePeriode", $"{periode}");
    }
}

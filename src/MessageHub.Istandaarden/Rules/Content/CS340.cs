using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS340: one declares a calendar month.</summary>
public sealed class CS340() : ContentRule<JW323>("CS340", "DeclaratiePeriode is exactly one calendar month.")
{
    protected override void Check(JW323 bericht, RuleContext context)
    {
        var periode = bericht.Declaratie.DeclaratiePeriode;
        if (periode.Begin.Day != 1 || periode.Eind != Kalender.LastOfMonth(periode.Begin))
            context.Report(this, bericht.Declaratie.Position, "DeclaratiePeriode");
    }
}

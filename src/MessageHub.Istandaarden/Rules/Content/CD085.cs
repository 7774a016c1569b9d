using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD085: a refusal has a reason.</summary>
public sealed class CD085() : ContentRule<JW319>("CD085", "RedenAfwijzingVerzoek is there when VerzoekAntwoord is 1 (refused).")
{
    protected override void Check(JW319 bericht, RuleContext context)
    {
        if (bericht.Antwoord is { VerzoekAntwoord: VerzoekAntwoorden.Afgewezen, RedenAfwijzingVerzoek: null } antwoord)
            context.Report(this, antwoord.Position, "RedenAfwijzingVerzoek");
    }
}

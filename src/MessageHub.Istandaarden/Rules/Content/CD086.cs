using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD086: only a refusal has a reason.</summary>
public sealed class CD086() : ContentRule<JW319>(
    "CD086", "RedenAfwijzingVerzoek is absent when VerzoekAntwoord is 2 (under investigation).")
{
    protected override void Check(JW319 bericht, RuleContext context)
    {
        if (bericht.Antwoord is { VerzoekAntwoord: VerzoekAntwoorden.InOnderzoek, RedenAfwijzingVerzoek: not null } antwoord)
            context.Report(this, antwoord.Position, "RedenAfwijzingVerzoek");
    }
}

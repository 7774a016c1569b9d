using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD086: only a refusal has a reason.</summary>
[Explained(
    On = "Antwoord/RedenAfwijzingVerzoek",
    Broken = "Answer 2 (under investigation) with a reason for refusal.",
    Kept = "Answer 2 without one.")]
public sealed class CD086() : ContentRule<Antwoordbericht>(
    "CD086",
    "RedenAfwijzingVerzoek is absent when VerzoekAntwoord is 2 (under investigation).",
    "The request is under investigation, and a reason for refusal is given.")
{
    protected override void Check(Antwoordbericht bericht, RuleContext context)
    {
        if (bericht.Antwoord is { VerzoekAntwoord: VerzoekAntwoorden.InOnderzoek, RedenAfwijzingVerzoek: { } reden } antwoord)
            context.Report(this, antwoord.Position, "RedenAfwijzingVerzoek", $"reason {reden}");
    }
}

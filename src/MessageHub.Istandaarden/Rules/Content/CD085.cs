using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD085: a refusal has a reason.</summary>
[Explained(
    On = "Antwoord/RedenAfwijzingVerzoek",
    Broken = "Answer 1 (refused) without a reason.",
    Kept = "Answer 1 with reason 2.")]
public sealed class CD085() : ContentRule<Antwoordbericht>(
    "CD085",
    "RedenAfwijzingVerzoek is there when VerzoekAntwoord is 1 (refused).",
    "The request is refused without a reason.")
{
    protected override void Check(Antwoordbericht bericht, RuleContext context)
    {
        if (bericht.Antwoord is { VerzoekAntwoord: VerzoekAntwoorden.Afgewezen, RedenAfwijzingVerzoek: null } antwoord)
            context.Report(this, antwoord.Position, "RedenAfwijzingVerzoek");
    }
}

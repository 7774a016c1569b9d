using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR409: no other municipality is named unless that is the reason.</summary>
[Explained(
    On = "Woonplaatsbeginsel",
    Broken = "Reason 2 with a Woonplaatsbeginsel.",
    Kept = "Reason 8 with one; or reason 2 without.")]
public sealed class TR409() : ContentRule<Antwoordbericht>(
    "TR409",
    "Woonplaatsbeginsel is absent unless RedenAfwijzingVerzoek is 8.",
    "A Woonplaatsbeginsel is given, and RedenAfwijzingVerzoek is not 8.")
{
    protected override void Check(Antwoordbericht bericht, RuleContext context)
    {
        if (bericht.Antwoord is { RedenAfwijzingVerzoek: not Antwoord.RedenWoonplaatsbeginsel, Woonplaatsbeginsel: { } woonplaatsbeginsel })
            context.Report(this, woonplaatsbeginsel.Position, detail: $"the reason is {bericht.Antwoord.RedenAfwijzingVerzoek ?? "absent"}");
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR377: a refusal because another municipality is responsible names that municipality.</summary>
[Explained(
    On = "Antwoord/Woonplaatsbeginsel",
    Broken = "Reason 8 (woonplaatsbeginsel) without the municipality that is responsible.",
    Kept = "Reason 8 with Woonplaatsbeginsel/Gemeente 0363.")]
public sealed class TR377() : ContentRule<Antwoordbericht>(
    "TR377",
    "Woonplaatsbeginsel is there when RedenAfwijzingVerzoek is 8.",
    "RedenAfwijzingVerzoek is 8 and no Woonplaatsbeginsel is given.")
{
    protected override void Check(Antwoordbericht bericht, RuleContext context)
    {
        if (bericht.Antwoord is { RedenAfwijzingVerzoek: Antwoord.RedenWoonplaatsbeginsel, Woonplaatsbeginsel: null } antwoord)
            context.Report(this, antwoord.Position, "Woonplaatsbeginsel");
    }
}

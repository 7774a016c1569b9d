using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR377: a refusal because another municipality is responsible names that municipality.</summary>
public sealed class TR377() : ContentRule<JW319>("TR377", "Woonplaatsbeginsel is there when RedenAfwijzingVerzoek is 8.")
{
    protected override void Check(JW319 bericht, RuleContext context)
    {
        if (bericht.Antwoord is { RedenAfwijzingVerzoek: Antwoord.RedenWoonplaatsbeginsel, Woonplaatsbeginsel: null } antwoord)
            context.Report(this, antwoord.Position, "Woonplaatsbeginsel");
    }
}

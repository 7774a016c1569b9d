using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR409: no other municipality is named unless that is the reason.</summary>
public sealed class TR409() : ContentRule<JW319>("TR409", "Woonplaatsbeginsel is absent unless RedenAfwijzingVerzoek is 8.")
{
    protected override void Check(JW319 bericht, RuleContext context)
    {
        if (bericht.Antwoord is { RedenAfwijzingVerzoek: not Antwoord.RedenWoonplaatsbeginsel, Woonplaatsbeginsel: { } woonplaatsbeginsel })
            context.Report(this, woonplaatsbeginsel.Position);
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR315: a line is credited once in a message, whichever client it stands under.</summary>
public sealed class TR315() : ContentRule<JW323>("TR315", "VorigReferentieNummer occurs once in the message.")
{
    protected override void Check(JW323 bericht, RuleContext context)
    {
        var seen = new HashSet<string>();
        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (prestatie.VorigReferentieNummer is { } vorig && !seen.Add(vorig))
                context.Report(this, prestatie.Position, "ProductReferentie/VorigReferentieNummer");
        }
    }
}

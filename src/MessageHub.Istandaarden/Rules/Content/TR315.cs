using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR315: a line is credited once in a message, whichever client it stands under.</summary>
[Explained(
    On = "Prestatie/ProductReferentie/VorigReferentieNummer",
    Broken = "Two credit lines in one message that both undo R1.",
    Kept = "One that undoes R1 and one that undoes R2.")]
public sealed class TR315() : ContentRule<Declaratiebericht>(
    "TR315",
    "VorigReferentieNummer occurs once in the message.",
    "A line before this one undoes the same line.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        var seen = new HashSet<string>();
        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (prestatie.VorigReferentieNummer is { } vorig && !seen.Add(vorig))
                context.Report(this, prestatie.Position, "ProductReferentie/VorigReferentieNummer");
        }
    }
}

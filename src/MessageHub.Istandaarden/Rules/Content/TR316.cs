using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR316: a debit and its credit do not share a message; they would cancel out (IV086). A line that refers to itself is caught too.</summary>
public sealed class TR316() : ContentRule<JW323>(
    "TR316", "VorigReferentieNummer is not the ReferentieNummer of a line in the same message.")
{
    protected override void Check(JW323 bericht, RuleContext context)
    {
        var nummers = Declaratieregels.Of(bericht).Select(prestatie => prestatie.ReferentieNummer).ToHashSet();
        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (prestatie.VorigReferentieNummer is { } vorig && nummers.Contains(vorig))
                context.Report(this, prestatie.Position, "ProductReferentie/VorigReferentieNummer");
        }
    }
}

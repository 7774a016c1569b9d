using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR316: a debit and its credit do not share a message; they would cancel out (IV086). A line that refers to itself is caught too.</summary>
[Explained(
    On = "Prestatie/ProductReferentie/VorigReferentieNummer",
    Broken = "A debit line R1 and, in the same message, a credit line that undoes R1.",
    Kept = "A credit line that undoes R1 of an earlier message.")]
public sealed class TR316() : ContentRule<Declaratiebericht>(
    "TR316",
    "VorigReferentieNummer is not the ReferentieNummer of a line in the same message.",
    "VorigReferentieNummer is the ReferentieNummer of a line in the same message.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        var nummers = Declaratieregels.Of(bericht).Select(prestatie => prestatie.ReferentieNummer).ToHashSet();
        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (prestatie.VorigReferentieNummer is { } vorig && nummers.Contains(vorig))
                context.Report(this, prestatie.Position, "ProductReferentie/VorigReferentieNummer");
        }
    }
}

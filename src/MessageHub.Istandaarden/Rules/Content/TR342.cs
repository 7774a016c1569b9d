using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>
/// TR342: the refused lines explain the difference between what was claimed and what was granted. A declaration refused as a whole grants nothing.
/// </summary>
public sealed class TR342() : ContentRule<JW325>(
    "TR342", "The refused lines add up to TotaalIngediendBedrag minus TotaalToegekendBedrag.")
{
    protected override void Check(JW325 bericht, RuleContext context)
    {
        if (bericht.DeclaratieAntwoord is not { } antwoord)
            return;

        var toegekend = antwoord.TotaalToegekendBedrag.Saldo;
        var isRefusedAsAWhole = antwoord.RetourCodes.Any(RetourCodes.IsAfwijzing);
        var isExplained = isRefusedAsAWhole
            ? toegekend == 0
            : Declaratieregels.Of(bericht).Sum(prestatie => prestatie.IngediendBedrag.Saldo) == antwoord.TotaalIngediendBedrag.Saldo - toegekend;
        if (!isExplained)
            context.Report(this, antwoord.Position, "TotaalToegekendBedrag");
    }
}

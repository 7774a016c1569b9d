using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>
/// TR342: the refused lines explain the difference between what was claimed and what was granted. A declaration refused as a whole grants nothing.
/// </summary>
[Explained(
    On = "DeclaratieAntwoord/TotaalToegekendBedrag",
    Broken = "1000 euros declared, 600 granted, and a refused line of 300.",
    Kept = "1000 declared, 600 granted, and a refused line of 400; refused as a whole: 0 granted.")]
public sealed class TR342() : ContentRule<Declaratieantwoordbericht>(
    "TR342",
    "The refused lines add up to TotaalIngediendBedrag minus TotaalToegekendBedrag.",
    "The refused lines do not explain what was not granted.")
{
    protected override void Check(Declaratieantwoordbericht bericht, RuleContext context)
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

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD080: since 2021 a ToegewezenProduct without a product code carries no Omvang.</summary>
[Explained(
    On = "ToegewezenProduct/Omvang",
    Broken = "Category 45 without a code, for 10 hours a month in 2026.",
    Kept = "Category 45 without a code and without Omvang.")]
public sealed class CD080() : ContentRule<Toewijzingsbericht>(
    "CD080",
    "Omvang is absent when Product has no Code and the period ends after 2020.",
    "A product without a Code has an Omvang.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.ToegewezenProducten.Select(Productregel.Of))
        {
            if (regel is { Product: not { Code: not null }, EndsAfter2020: true, Omvang: not null })
                context.Report(this, regel.Position, "Omvang", $"the period is {Kalender.Text(regel.Begin, regel.Eind)}");
        }
    }
}

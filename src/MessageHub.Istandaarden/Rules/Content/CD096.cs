using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD096: since 2021 a NieuwProduct without a product code carries no Omvang.</summary>
[Explained(
    On = "NieuwProduct/Omvang",
    Broken = "A NieuwProduct of a category without a code, for 10 hours a month in 2026.",
    Kept = "The same without Omvang.")]
public sealed class CD096() : ContentRule<Wijzigingsverzoekbericht>(
    "CD096",
    "Omvang is absent when Product has no Code and the period ends after 2020.",
    "A product without a Code has an Omvang.")
{
    protected override void Check(Wijzigingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.Verzoek.NieuweProducten.Select(Productregel.Of))
        {
            if (regel is { Product: not { Code: not null }, EndsAfter2020: true, Omvang: not null })
                context.Report(this, regel.Position, "Omvang", $"the period is {Kalender.Text(regel.Begin, regel.Eind)}");
        }
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD095: since 2021 a AangevraagdProduct without a product code carries no Omvang.</summary>
[Explained(
    On = "AangevraagdProduct/Omvang",
    Broken = "A request for a category without a code, for 10 hours a month in 2026.",
    Kept = "The same request without Omvang.")]
public sealed class CD095() : ContentRule<Toewijzingsverzoekbericht>(
    "CD095",
    "Omvang is absent when Product has no Code and the period ends after 2020.",
    "A product without a Code has an Omvang.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten.Select(Productregel.Of))
        {
            if (regel is { Product: not { Code: not null }, EndsAfter2020: true, Omvang: not null })
                context.Report(this, regel.Position, "Omvang", $"the period is {Kalender.Text(regel.Begin, regel.Eind)}");
        }
    }
}

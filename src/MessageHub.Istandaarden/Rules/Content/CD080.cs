using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD080: since 2021 a ToegewezenProduct without a product code carries no Omvang.</summary>
public sealed class CD080() : ContentRule<JW301>("CD080", "Omvang is absent when Product has no Code and the period ends after 2020.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        foreach (var regel in bericht.ToegewezenProducten.Select(Productregel.Of))
        {
            if (regel is { Product: not { Code: not null }, EndsAfter2020: true, Omvang: not null })
                context.Report(this, regel.Position, "Omvang");
        }
    }
}

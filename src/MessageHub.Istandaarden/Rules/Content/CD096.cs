using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD096: since 2021 a NieuwProduct without a product code carries no Omvang.</summary>
public sealed class CD096() : ContentRule<JW317>("CD096", "Omvang is absent when Product has no Code and the period ends after 2020.")
{
    protected override void Check(JW317 bericht, RuleContext context)
    {
        foreach (var regel in bericht.Verzoek.NieuweProducten.Select(Productregel.Of))
        {
            if (regel is { Product: not { Code: not null }, EndsAfter2020: true, Omvang: not null })
                context.Report(this, regel.Position, "Omvang");
        }
    }
}

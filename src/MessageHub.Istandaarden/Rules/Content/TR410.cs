using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR410: no new product is asked for twice at the same time.</summary>
[Explained(
    On = "NieuwProduct",
    Broken = "Two NieuwProducten of product A that both run in July.",
    Kept = "Product A in July and product A from 1 August.")]
public sealed class TR410(Stapeling stapeling) : ContentRule<Wijzigingsverzoekbericht>(
    "TR410",
    $"No two NieuwProduct lines are for the same product in overlapping periods{stapeling.Uitzondering}.",
    "A NieuwProduct before this one is the same on the same days.")
{
    protected override void Check(Wijzigingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var (regel, other) in stapeling.Clashes([.. bericht.Verzoek.NieuweProducten.Select(Productregel.Of)]))
            context.Report(this, regel.Position, detail: Stapeling.Text(regel, other));
    }
}

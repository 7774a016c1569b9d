using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR386: no product is asked for twice at the same time.</summary>
[Explained(
    On = "AangevraagdProduct",
    Broken = "A request for product A from 1 June without end, and for product A from 1 July.",
    Kept = "A request for product A up to 30 June, and for product A from 1 July.")]
public sealed class TR386(Stapeling stapeling) : ContentRule<Toewijzingsverzoekbericht>(
    "TR386",
    $"No two requested products in the message are the same in overlapping periods{stapeling.Uitzondering}.",
    "A requested product before this one is the same on the same days.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var (regel, other) in stapeling.Clashes([.. bericht.AangevraagdeProducten.Select(Productregel.Of)]))
            context.Report(this, regel.Position, detail: Stapeling.Text(regel, other));
    }
}

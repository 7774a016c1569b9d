using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR386: no product is asked for twice at the same time.</summary>
[Explained(
    On = "AangevraagdProduct",
    Broken = "A request for 45A04 from 1 June without end, and for 45A04 from 1 July.",
    Kept = "A request for 45A04 up to 30 June, and for 45A04 from 1 July.")]
public sealed class TR386() : ContentRule<Toewijzingsverzoekbericht>(
    "TR386",
    "No two requested products in the message are the same in overlapping periods.",
    "A requested product before this one is the same on the same days.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var (regel, other) in Stapeling.Clashes([.. bericht.AangevraagdeProducten.Select(Productregel.Of)]))
            context.Report(this, regel.Position, detail: Stapeling.Text(regel, other));
    }
}

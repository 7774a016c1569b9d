using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR380: a new product is asked for in time. Strictly after the Dagtekening, and only for a NieuwProduct (findings 6).</summary>
[Explained(
    On = "NieuwProduct/GewensteIngangsdatum",
    Broken = "A NieuwProduct from 1 June, asked for on 1 June.",
    Kept = "A NieuwProduct from 2 June, asked for on 1 June.")]
public sealed class TR380() : ContentRule<Wijzigingsverzoekbericht>(
    "TR380",
    "GewensteIngangsdatum of a NieuwProduct is after the Dagtekening.",
    "A NieuwProduct is asked for from the Dagtekening or before it.")
{
    protected override void Check(Wijzigingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.Verzoek.NieuweProducten)
        {
            if (regel.GewensteIngangsdatum <= bericht.Header.Dagtekening)
            {
                context.Report(
                    this, regel.Position, "GewensteIngangsdatum",
                    $"{regel.GewensteIngangsdatum}, and the message is dated {bericht.Header.Dagtekening}");
            }
        }
    }
}

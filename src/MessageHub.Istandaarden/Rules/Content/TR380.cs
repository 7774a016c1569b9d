using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR380: a new product is asked for in time. Strictly after the Dagtekening, and only for a NieuwProduct (findings 6).</summary>
public sealed class TR380() : ContentRule<JW317>("TR380", "GewensteIngangsdatum of a NieuwProduct is after the Dagtekening.")
{
    protected override void Check(JW317 bericht, RuleContext context)
    {
        foreach (var regel in bericht.Verzoek.NieuweProducten)
        {
            if (regel.GewensteIngangsdatum <= bericht.Header.Dagtekening)
                context.Report(this, regel.Position, "GewensteIngangsdatum");
        }
    }
}

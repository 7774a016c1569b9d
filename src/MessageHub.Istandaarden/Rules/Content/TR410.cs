using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR410: no new product is asked for twice at the same time.</summary>
public sealed class TR410() : ContentRule<JW317>("TR410", "No two NieuwProduct lines are for the same product in overlapping periods.")
{
    protected override void Check(JW317 bericht, RuleContext context)
    {
        foreach (var regel in Stapeling.Clashes([.. bericht.Verzoek.NieuweProducten.Select(Productregel.Of)]))
            context.Report(this, regel.Position);
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR386: no product is asked for twice at the same time.</summary>
public sealed class TR386() : ContentRule<JW315>("TR386", "No two requested products in the message are the same in overlapping periods.")
{
    protected override void Check(JW315 bericht, RuleContext context)
    {
        foreach (var regel in Stapeling.Clashes([.. bericht.AangevraagdeProducten.Select(Productregel.Of)]))
            context.Report(this, regel.Position);
    }
}

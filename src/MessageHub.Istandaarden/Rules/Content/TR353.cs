using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR353: a JW317 asks for something.</summary>
public sealed class TR353() : ContentRule<JW317>("TR353", "There is at least one TeWijzigenProduct or NieuwProduct.")
{
    protected override void Check(JW317 bericht, RuleContext context)
    {
        var verzoek = bericht.Verzoek;
        if (verzoek.TeWijzigenProducten.Count + verzoek.NieuweProducten.Count == 0)
            context.Report(this, verzoek.Position);
    }
}

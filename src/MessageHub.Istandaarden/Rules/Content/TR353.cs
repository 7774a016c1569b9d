using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR353: a JW317 asks for something.</summary>
[Explained(
    On = "Verzoek",
    Broken = "A 317 with only OngewijzigdProducten: nothing is asked.",
    Kept = "A 317 with a TeWijzigenProduct.")]
public sealed class TR353() : ContentRule<Wijzigingsverzoekbericht>(
    "TR353",
    "There is at least one TeWijzigenProduct or NieuwProduct.",
    "Nothing is asked for.")
{
    protected override void Check(Wijzigingsverzoekbericht bericht, RuleContext context)
    {
        var verzoek = bericht.Verzoek;
        if (verzoek.TeWijzigenProducten.Count + verzoek.NieuweProducten.Count == 0)
            context.Report(this, verzoek.Position);
    }
}

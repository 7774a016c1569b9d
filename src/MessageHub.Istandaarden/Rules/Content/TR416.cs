using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR416: one claim, one debit line, within the message; TR389 says the same across messages.</summary>
[Explained(
    On = "Prestatie",
    Broken = "Two debit lines for June on allocation 1001, of one product and one client.",
    Kept = "One for June and one for July.")]
public sealed class TR416() : ContentRule<Declaratiebericht>(
    "TR416",
    "A client has at most one debit line for the same ToewijzingNummer, ProductCategorie, ProductCode and ProductPeriode.",
    "A debit line of the client before this one makes the same claim.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        var seen = new HashSet<DebetSleutel>();
        foreach (var client in bericht.Declaratie.Clienten)
        {
            seen.Clear();
            foreach (var prestatie in client.Prestaties)
            {
                if (!prestatie.IsCredit && !seen.Add(DebetSleutel.Of(prestatie)))
                    context.Report(this, prestatie.Position, detail: $"allocation {prestatie.ToewijzingNummer}, {prestatie.ProductPeriode}");
            }
        }
    }
}

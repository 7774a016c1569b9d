using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS343: what is counted in days, parts of days, euros or pieces of effort is not asked per day. CS338 says the same of the other messages.</summary>
[Explained(
    On = "AangevraagdProduct/Omvang",
    Broken = "A request for 2 etmalen (unit 14) per day in 2026.",
    Kept = "A request for 14 etmalen per week.")]
public sealed class CS343() : ContentRule<Toewijzingsverzoekbericht>(
    "CS343",
    "Frequentie is 2, 4 or 6 for Eenheid 14, 16, 83 or 84 and a period that ends after 2020.",
    "What is counted in this Eenheid is not asked for in this Frequentie.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten.Select(Productregel.Of))
        {
            if (Frequentieregel.IsBroken(regel))
                context.Report(this, regel.Position, "Omvang", $"Eenheid {regel.Omvang!.Eenheid}, Frequentie {regel.Omvang.Frequentie}");
        }
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS338: what is counted in days, parts of days, euros or pieces of effort is not ordered per day. CS343 says the same of a JW315.</summary>
[Explained(
    On = "Omvang/Frequentie",
    Broken = "2 etmalen (unit 14) per day (Frequentie 1) in 2026.",
    Kept = "2 etmalen per week (2), per month (4) or in total (6).")]
public sealed class CS338() : ContentRule(
    "CS338",
    "Frequentie is 2, 4 or 6 for Eenheid 14, 16, 83 or 84 and a period that ends after 2020.",
    "What is counted in this Eenheid is not ordered in this Frequentie.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.Productregels)
        {
            if (Frequentieregel.IsBroken(regel))
            {
                context.Report(
                    this, regel.Position, "Omvang/Frequentie", $"Eenheid {regel.Omvang!.Eenheid}, Frequentie {regel.Omvang.Frequentie}");
            }
        }
    }
}

using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS050: how a name is used fits the names there are.</summary>
/// <param name="zonderPartnernaam">NaamGebruik that fits a name without a Partnernaam: the own name, and in iJw that of an organisation (IV045).</param>
[Explained(
    On = "Client/Naam/NaamGebruik, Relatie/Naam/NaamGebruik",
    Broken = "NaamGebruik 2 (partner's name) without a Partnernaam.",
    Kept = "NaamGebruik 1 (own name) without a Partnernaam.")]
public sealed class CS050(params IReadOnlyList<string> zonderPartnernaam) : ContentRule<Toewijzingsbericht>(
    "CS050",
    $"NaamGebruik is 1 to 4 when Partnernaam is there, and {string.Join(" or ", zonderPartnernaam)} otherwise.",
    "NaamGebruik does not fit the names that are there.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        Check(bericht.Naam, bericht.Client.Position);
        foreach (var relatie in bericht.Relaties)
            Check(relatie.Naam, relatie.Position);

        void Check(Naam naam, Position at)
        {
            var isFit = naam.HeeftPartnernaam ? naam.NaamGebruik is "1" or "2" or "3" or "4" : zonderPartnernaam.Contains(naam.NaamGebruik);
            if (!isFit)
                context.Report(this, at, "Naam/NaamGebruik");
        }
    }
}

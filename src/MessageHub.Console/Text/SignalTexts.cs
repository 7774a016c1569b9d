using MessageHub.Agreements;
using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;

namespace MessageHub.OperatorConsole.Text;

/// <summary>What each kind of signal means, in Dutch. A rule that signals something else than it finds in messages has a text of its own here.</summary>
internal static class SignalTexts
{
    private static readonly Dictionary<string, string> Own = new()
    {
        [RM3_21.Agreement.Code] = "Van een productieplafond is het deel toegekend waarbij de contractmanager het moet weten.",
        [WatchBook.RV02_3.Code] = "De zorg is niet op tijd begonnen: er is geen start gemeld binnen de afgesproken weken na de opdracht.",
        [WatchBook.RV12_4A7.Code] = "De toewijzing is afgelopen en er is geen stop gemeld.",
        [WatchBook.RV12_4A9.Code] = "De toewijzing loopt binnenkort af, en er is niets dat erop volgt of is aangevraagd.",
        [WatchBook.RV12_4B3.Code] = "De toewijzing begint op een andere dag dan de aanbieder heeft gevraagd.",
        [WatchBook.RV04.Code] = "Jeugd-ggz is anders besteld of beëindigd dan afgesproken: de uren, de nazorg of de startzorg.",
        [WatchBook.Receipt.Code] = "De aanbieder heeft geen ontvangstbericht gestuurd voor een toewijzing, en de termijn is voorbij.",
        [WatchBook.Request.Code] = "Een verzoek van de aanbieder is niet beantwoord, en de termijn is voorbij.",
        [WatchBook.Declaration.Code] = "Een declaratie is niet beantwoord, en de termijn is voorbij.",
    };

    /// <summary>Codes of all that may be on the list: what is watched, and what signals in messages.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [.. WatchBook.Regels.Concat(AgreementBook.All.Select(agreement => agreement.Code)).Append("IV028").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Null for the rule of a later program.</summary>
    public static string? Find(string rule) => Own.GetValueOrDefault(rule) ?? RuleTexts.Find(rule);
}

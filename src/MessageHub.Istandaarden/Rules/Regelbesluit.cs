namespace MessageHub.Istandaarden.Rules;

/// <summary>What a person decided on a held line of a declaration.</summary>
/// <param name="Vrijgegeven">Codes of the rules that do not hold it any more; by all others it is judged as any line.</param>
/// <param name="Geweigerd">The findings that held it, with which it is refused now; empty: it is released.</param>
public sealed record Regelbesluit(string ReferentieNummer, IReadOnlyCollection<string> Vrijgegeven, IReadOnlyList<Finding> Geweigerd)
{
    public static Regelbesluit Release(string referentieNummer, params IReadOnlyCollection<string> vrijgegeven) => new(referentieNummer, vrijgegeven, []);

    public static Regelbesluit Refuse(string referentieNummer, params IReadOnlyList<Finding> geweigerd) => new(referentieNummer, [], geweigerd);
}

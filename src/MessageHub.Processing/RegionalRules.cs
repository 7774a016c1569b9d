using MessageHub.Istandaarden;

namespace MessageHub.Processing;

/// <summary>
/// Rules that regions agreed on and the standard does not have. That they refused something is told apart, because the sender's own rule book does not say it.
/// </summary>
/// <param name="Codes">As findings have them.</param>
public sealed record RegionalRules(IReadOnlyList<string> Codes)
{
    public bool Refuse(Finding finding) => finding.IsRefusal && Codes.Contains(finding.Rule);

    /// <summary>One line that says how often each of them refused and how to switch one off; null when none did.</summary>
    public static string? Tell(IEnumerable<KeyValuePair<string, int>> refusals)
    {
        var perRule = refusals.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => (Code: rule.Key, Told: $"{rule.Key} ({rule.Value}x)")).ToList();
        return perRule.Count == 0 ? null :
            $"Regional rules, which the standard does not have, refused: {string.Join(", ", perRule.Select(rule => rule.Told))}. To switch one off: "
            + $"{{ \"rules\": {{ \"{perRule[0].Code}\": {{ \"enabled\": false }} }} }} in the agreements file (docs/agreements.md).";
    }
}

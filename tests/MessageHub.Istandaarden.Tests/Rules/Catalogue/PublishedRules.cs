using System.Globalization;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules.Catalogue;

/// <summary>A rule of rules.csv; a code that has several rows there holds for the messages of all of them.</summary>
internal sealed record PublishedRule(string Kind, int Level, string? ReturnCode, SortedSet<string> Messages);

internal static class PublishedRules
{
    private static readonly string[] Kinds = ["TR", "CD", "CS", "RS"];

    /// <summary>By code; skips the running test when the material is absent.</summary>
    public static IReadOnlyDictionary<string, PublishedRule> Read(Standaard standaard)
    {
        var rules = new Dictionary<string, PublishedRule>();
        foreach (var row in SharedMaterial.Rows(standaard, "rules.csv").Where(row => Kinds.Contains(row["kind"])))
        {
            var returnCode = row["retourcode"];
            var level = int.Parse(row["level"], CultureInfo.InvariantCulture);
            var rule = new PublishedRule(row["kind"], level, returnCode is "" or "n.v.t." ? null : returnCode, []);
            if (!rules.TryAdd(row["code"], rule))
                rule = rules[row["code"]];
            rule.Messages.UnionWith(row["messages"].Split(';').SelectMany(message => Messages(standaard, message)));
        }

        return rules;
    }

    /// <summary>The table of iWmo names the six receipts together.</summary>
    private static IEnumerable<string> Messages(Standaard standaard, string message) => message == "WMO Retour"
        ? standaard.Soorten.Where(soort => soort.IsRetourbericht).Select(soort => soort.Naam)
        : [message];
}

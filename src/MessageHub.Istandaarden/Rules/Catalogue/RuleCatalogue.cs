using System.Reflection;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Rules.Catalogue;

/// <summary>
/// Every rule with what people want to know of it. Code, level, return code, demand and notes come from the rule classes, messages from the slots of
/// <see cref="RuleLists"/>, and files from where the class is.
/// </summary>
public static class RuleCatalogue
{
    /// <summary>The rules of several standards: one row per code, or where a code demands one thing here and another there a row for each.</summary>
    /// <param name="rulesOf">A standard's own rules, or those with agreements beside them.</param>
    public static IReadOnlyList<RuleRow> Of(Standaarden standaarden, Func<Standaard, RuleLists> rulesOf) =>
    [
        .. standaarden.Alle.SelectMany(standaard => Of(standaard, rulesOf(standaard)))
            .GroupBy(row => (row.Code, row.Demands))
            .Select(same => same.First() with
            {
                Standards = [.. same.SelectMany(row => row.Standards)],
                Messages = [.. same.SelectMany(row => row.Messages)],
            })
            .OrderBy(row => row.Level).ThenBy(row => row.Code, StringComparer.Ordinal),
    ];

    /// <summary>One row per code: level 1 first, then by level and code.</summary>
    /// <param name="rules">The standard's own rules, or those with agreements beside them.</param>
    public static IReadOnlyList<RuleRow> Of(Standaard standaard, RuleLists rules)
    {
        var found = new Dictionary<string, (Rule Rule, SortedSet<string> Messages)>();
        foreach (var soort in standaard.Soorten)
        {
            foreach (var rule in rules.AppliedTo(soort))
            {
                if (!found.TryGetValue(rule.Code, out var known))
                    found.Add(rule.Code, known = (rule, []));
                known.Messages.Add(soort.Naam);
            }
        }

        return
        [
            .. Level1(standaard),
            .. found.Values.Select(entry => Row(entry.Rule, standaard, [.. entry.Messages])).OrderBy(row => row.Level).ThenBy(row => row.Code, StringComparer.Ordinal),
        ];
    }

    private static RuleRow Row(Rule rule, Standaard standaard, IReadOnlyList<string> messages)
    {
        var type = rule.GetType();
        var project = type.Assembly.GetName().Name!;
        var folder = type.Namespace![(project.Length + 1)..].Replace('.', '/');
        var isPublished = type.Assembly == typeof(Rule).Assembly;
        var notes = type.GetCustomAttribute<ExplainedAttribute>() ?? throw new InvalidOperationException($"{rule.Code} is not explained.");
        return new RuleRow(
            rule.Code,
            isPublished ? rule.Code[..2] : "agreement",
            rule.Level,
            rule.ReturnCode,
            [standaard.ToString()],
            messages,
            notes.On,
            rule.Demand,
            rule.Fault,
            $"src/{project}/{folder}/{type.Name}.cs",
            $"tests/{project}.Tests/{(isPublished ? "Rules/" : "")}{type.Name}Tests.cs",
            notes.Broken,
            notes.Kept,
            notes.NotChecked);
    }

    /// <summary>Held by the schemas: tried value by value through the reader, and compared facet by facet with the published ones.</summary>
    private static IEnumerable<RuleRow> Level1(Standaard standaard)
    {
        var notes = new Level1Notes();
        return notes.Codes.Select(code => new RuleRow(
            code,
            code[..2],
            1,
            null,
            [standaard.ToString()],
            [.. notes[code, "in"].Split(", ").Select(nummer => standaard.Letters + nummer)],
            notes[code, "on"],
            notes[code, "demands"],
            null,
            "schemas",
            "tests/MessageHub.Istandaarden.Tests/Schemas/Facets/Level1RulesTests.cs",
            notes[code, "broken"],
            notes[code, "kept"],
            null));
    }
}

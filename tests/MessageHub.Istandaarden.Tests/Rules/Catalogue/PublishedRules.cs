using System.Globalization;
using System.Text;

namespace MessageHub.Istandaarden.Tests.Rules.Catalogue;

/// <summary>A rule of rules.csv; a code that has several rows there holds for the messages of all of them.</summary>
internal sealed record PublishedRule(string Kind, int Level, string? ReturnCode, SortedSet<string> Messages);

internal static class PublishedRules
{
    private static readonly string[] Kinds = ["TR", "CD", "CS", "RS"];

    /// <summary>By code; skips the running test when the material is absent.</summary>
    public static IReadOnlyDictionary<string, PublishedRule> Read()
    {
        var rows = Csv(File.ReadAllText(SharedMaterial.Require("rules.csv")));
        int Column(string name) => rows[0].IndexOf(name);
        var rules = new Dictionary<string, PublishedRule>();
        foreach (var row in rows.Skip(1).Where(row => Kinds.Contains(row[Column("kind")])))
        {
            var returnCode = row[Column("retourcode")];
            var level = int.Parse(row[Column("level")], CultureInfo.InvariantCulture);
            var rule = new PublishedRule(row[Column("kind")], level, returnCode is "" or "n.v.t." ? null : returnCode, []);
            if (!rules.TryAdd(row[Column("code")], rule))
                rule = rules[row[Column("code")]];
            rule.Messages.UnionWith(row[Column("messages")].Split(';'));
        }

        return rules;
    }

    /// <summary>Fields may be in quotes, with commas and line ends in them.</summary>
    private static List<List<string>> Csv(string text)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var quoted = false;
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || character is not (',' or '\n'))
            {
                field.Append(character);
            }
            else
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (character == '\n')
                    rows.Add([]);
            }
        }

        rows.RemoveAll(row => row.Count == 0);
        return rows;
    }
}

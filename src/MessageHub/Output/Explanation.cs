using System.Globalization;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Rules.Catalogue;
using MessageHub.Istandaarden.Standards;
using Spectre.Console;

namespace MessageHub.Output;

/// <summary>A rule or a return code, told to people.</summary>
internal static class Explanation
{
    private static readonly string[] Levels =
        ["", "the schema", "inside the message", "across messages", "a source outside the messages, or an agreement"];

    /// <param name="rows">One, or one for each standard where they differ.</param>
    public static void Write(IReadOnlyList<RuleRow> rows)
    {
        var console = PeopleConsole.Create();
        foreach (var row in rows)
        {
            if (row != rows[0])
                console.WriteLine();
            Write(row, console);
        }
    }

    private static void Write(RuleRow rule, IAnsiConsole console)
    {
        console.WriteLine($"{rule.Code}{Standards(rule)}: {rule.Demands}");
        console.WriteLine();

        var lines = Lines();
        Add(lines, "level", string.Create(CultureInfo.InvariantCulture, $"{rule.Level}, {Levels[rule.Level]}"));
        Add(lines, "return code", rule.ReturnCode is { } code ? $"{code}: {RetourCodes.Betekenis(code)}" : "none");
        Add(lines, "messages", string.Join(", ", rule.Messages));
        Add(lines, "reported on", rule.On);
        if (rule.Fault is { } fault)
            Add(lines, "a finding says", fault);
        Add(lines, "broken", rule.Broken);
        Add(lines, "kept", rule.Kept);
        if (rule.NotChecked is { } notChecked)
            Add(lines, "not checked", notChecked);
        Add(lines, "checked in", rule.CheckedIn);
        Add(lines, "tested in", rule.TestedIn);
        console.Write(lines);
    }

    public static void Write(string returnCode, string meaning, IReadOnlyList<RuleRow> rules)
    {
        var console = PeopleConsole.Create();
        console.WriteLine($"{returnCode}: {meaning}");
        console.WriteLine();
        if (rules.Count == 0)
        {
            console.WriteLine("No rule gives this code: an answer carries it where nothing was found against a class, or where it was not judged.");
            return;
        }

        var lines = Lines();
        foreach (var rule in rules)
            Add(lines, $"{rule.Code}{Standards(rule)}", $"{rule.Demands} ({string.Join(", ", rule.Messages)})");
        console.Write(lines);
        console.WriteLine();
        console.WriteLine($"With an example: messagehub explain {rules[0].Code}");
    }

    /// <summary>Nothing where all standards have the rule and say the same.</summary>
    private static string Standards(RuleRow rule) =>
        rule.Standards.Count == Standaarden.Ondersteund.Alle.Count ? "" : $" in {string.Join(" and ", rule.Standards)}";

    private static Grid Lines() => new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();

    private static void Add(Grid lines, string name, string text) => lines.AddRow(new Text(name), new Text(text));
}

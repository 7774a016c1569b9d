using System.Diagnostics;
using System.Globalization;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using Spectre.Console;

namespace MessageHub.Output;

/// <summary>A table for people, and a line that sums up. Of long runs it lists only what is not accepted.</summary>
/// <param name="files">how many results to expect</param>
/// <param name="screen">where it is shown; null: standard output</param>
internal sealed class TextTable(int files, IAnsiConsole? screen = null) : ResultOutput
{
    private const int AllListedUpTo = 200;
    private const int MaximumRows = 1000;
    private const int FindingsPerFile = 5;

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly bool listsAll = files <= AllListedUpTo;
    private readonly SortedDictionary<MessageStatus, int> counts = [];
    private readonly Table table = new Table().Border(TableBorder.Simple)
        .AddColumns(new TableColumn("file"), new TableColumn("message").NoWrap(), new TableColumn("status").NoWrap(), new TableColumn("findings"),
            new TableColumn("answer"));

    /// <summary>Messages per rule and reason.</summary>
    private readonly SortedDictionary<(string Rule, string Reason), int> notChecked = [];

    private int notListed;

    public override void Finish()
    {
        var console = screen ?? PeopleConsole.Create();
        if (table.Rows.Count > 0)
            console.Write(table);
        console.WriteLine(Summary());
        foreach (var (rule, messages) in notChecked)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Not checked: {rule.Rule} in {messages} {(messages == 1 ? "message" : "messages")}: {rule.Reason}."));
        if (RegionalLine is { } regional)
            Console.WriteLine(regional); // Not broken where a table would be: it holds a line to copy.
    }

    protected override void Show(FileResult result)
    {
        counts[result.Status] = counts.GetValueOrDefault(result.Status) + 1;
        foreach (var key in result.Of(FindingEffect.NotChecked).Select(finding => (finding.Rule, finding.Text)))
            notChecked[key] = notChecked.GetValueOrDefault(key) + 1;
        if (!listsAll && result.IsFine)
            return;

        if (table.Rows.Count == MaximumRows)
        {
            notListed++;
            return;
        }

        // Text, not markup: what comes from messages and file names may have brackets in it.
        table.AddRow(
            Cell(result.File),
            Cell(result.Soort?.Naam ?? "?"),
            new Text(result.Status.ToText(), result.IsFine ? Color.Green : Color.Red),
            Cell(Findings([.. result.Findings.Where(finding => finding.Effect != FindingEffect.NotChecked)])),
            Cell(result.Answer?.File ?? "-"));
    }

    private static Text Cell(string text) =>
        new(string.Concat(text.Select(character => char.IsControl(character) && character != '\n' ? '?' : character)));

    private static string Findings(IReadOnlyList<Finding> findings)
    {
        var lines = findings.Take(FindingsPerFile).Select(finding =>
            $"{Mark(finding.Effect)}{finding.Rule}{(finding.ReturnCode is { } code ? $" ({code})" : "")}{(finding.Line > 0 ? $" line {finding.Line}" : "")}: {finding.Text}");
        if (findings.Count > FindingsPerFile)
            lines = lines.Append($"and {findings.Count - FindingsPerFile} more");
        return string.Join('\n', lines);
    }

    private static string Mark(FindingEffect effect) => effect switch
    {
        FindingEffect.Refuse => "",
        FindingEffect.Hold => "held: ",
        FindingEffect.Signal => "signal: ",
        FindingEffect.NotChecked => "not checked: ",
    };

    private string Summary()
    {
        var perStatus = string.Join(", ", counts.Select(count => $"{count.Value} {count.Key.ToText()}"));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        var unlisted = (listsAll, notListed) switch
        {
            (true, _) => "",
            (false, 0) => " (accepted and received messages are not listed)",
            _ => $" (accepted and received messages and {notListed} others are not listed)",
        };
        var total = counts.Values.Sum();
        return $"{total} {(total == 1 ? "message" : "messages")}: {perStatus}; {seconds} s{unlisted}";
    }
}

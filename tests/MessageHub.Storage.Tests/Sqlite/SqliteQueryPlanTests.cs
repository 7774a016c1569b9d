using System.Reflection;
using System.Text.RegularExpressions;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>The cost of a message stays flat as the store grows: every statement seeks.</summary>
[TestFixture]
public sealed partial class SqliteQueryPlanTests
{
    private static readonly string[] Summaries = [nameof(JournalStatements.WaitingStromen), nameof(StuckStatements.Figures)];

    private static IEnumerable<TestCaseData> Statements() =>
        from type in typeof(SqliteMessageStore).Assembly.GetTypes()
        where type.Name.EndsWith("Statements", StringComparison.Ordinal) || type == typeof(DossierQueries)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where field.IsLiteral && field.IsPublic | field.IsAssembly && !Summaries.Contains(field.Name)
        select new TestCaseData((string)field.GetRawConstantValue()!).SetArgDisplayNames($"{type.Name}.{field.Name}");

    [TestCaseSource(nameof(Statements))]
    public async Task No_statement_scans_a_table(string sql)
    {
        var plan = await PlanAsync(sql);
        var walks = plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsSmall(step));
        Assert.That(walks, Is.Empty, string.Join('\n', plan));

        // A key with more columns than the stream must be used beyond it: a stream may hold a million rows.
        var streamOnly = plan.Where(step => step.EndsWith("(StroomId=?)", StringComparison.Ordinal));
        Assert.That(streamOnly, Is.Empty.Or.Exactly(1).Matches<string>(step => IsOrdered(step)), string.Join('\n', plan));
    }

    [Test]
    public async Task Waiting_streams_walk_only_what_waits()
    {
        var plan = await PlanAsync(JournalStatements.WaitingStromen);
        Assert.That(plan.Where(step => step.StartsWith("SCAN Bericht", StringComparison.Ordinal)), Has.All.Contain("Bericht_Wachtend"));
    }

    [Test]
    public async Task Figures_walk_only_what_waits_or_is_stuck()
    {
        var plan = await PlanAsync(StuckStatements.Figures);
        var walks = plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW").ToList();
        Assert.That(walks, Has.All.Match("Vastgelopen|Bericht_Wachtend|Uitgaand_Wachtend"), string.Join('\n', plan));
        Assert.That(walks, Is.Not.Empty);
    }

    // Parameters as JSON, and what was made of them in the statement itself, are as small as the batch. Vastgelopen has as many rows as there are
    // problems. Of Handeling a page is taken from the end.
    private static bool IsSmall(string step) => step.Contains("VIRTUAL TABLE", StringComparison.Ordinal) || SmallTable().IsMatch(step);

    // Taken from one end of the index: the first waiting messages, the last period. Or small.
    private static bool IsOrdered(string step) => step.Contains("Bericht_Wachtend", StringComparison.Ordinal)
        || step.Contains("Declaratie_Periode", StringComparison.Ordinal) || step.Contains("Vastgelopen_Stroom", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> PlanAsync(string sql)
    {
        await using var store = await SqliteMessageStore.OpenAsync(":memory:");

        // With foreign keys on, inserting many rows into a parent also plans a walk through its children, that runs only while a violation is open.
        await store.Writer.ExecuteAsync("PRAGMA foreign_keys = OFF", null, default);
        await using var command = store.Writer.Prepare("EXPLAIN QUERY PLAN " + sql);
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct())
            command.Parameters.AddWithValue(name, "[]");

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return plan;
    }

    [GeneratedRegex("@[A-Za-z]+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^SCAN (gekozen|uitkomst|bevestiging|wachtend|eerste|gevonden|CONSTANT ROW|Vastgelopen|Handeling|\(subquery-\d+\))( |$)")]
    private static partial Regex SmallTable();
}

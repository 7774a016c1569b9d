using System.Text.RegularExpressions;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>The cost of a message stays flat as the store grows: every statement seeks.</summary>
[TestFixture]
public sealed partial class SqliteQueryPlanTests
{
    // What may be walked whole has some hundreds of rows (streams, parties, certificates), or is an index of what waits, which is short when the hub keeps up.
    private static readonly Dictionary<string, string> Walking = new()
    {
        ["Claim.WaitingStromen"] = "Bericht USING COVERING INDEX Bericht_Wachtend|Aanhouding_Besloten",
        ["Hub.Figures"] = "Vastgelopen|Bericht_Wachtend|Uitgaand_Postvak",
        ["Hold.List"] = "Aanhouding USING INDEX Aanhouding_Open",
        ["Signaal.List"] = "Signaal USING INDEX Signaal_Open",
        ["Overview.Aangehouden"] = "Aanhouding USING INDEX Aanhouding_Open",
        ["Overview.OpenSignalen"] = "Signaal USING INDEX Signaal_Open",
        ["Outgoing.PendingBestandAntwoorden"] = "Uitgaand_Bestand",
        ["Purge.Stromen"] = "Stroom",
        ["Party.List"] = "Partij",
        ["Certificate.List"] = "Certificaat",
        ["Certificate.Find"] = "Certificaat",
        ["Certificate.ForgetPartij"] = "CertificaatPartij",
        ["Vorm.List"] = "Stroomvorm",
        ["Account.List"] = "Medewerker",
        ["Process.Keys"] = "Cookiesleutel",
        ["Process.Heartbeats"] = "Hartslag",
        ["Process.ForgetBeats"] = "Hartslag",
        ["DossierLook.Toewijzingen"] = "SCAN stroom",
        ["DossierLook.Aanhoudingen"] = "Aanhouding_Open",
        ["Search.ByIdentificatie"] = "Stroom",
        ["Search.ByToewijzing"] = "Stroom",
        ["Search.ByDeclaratie"] = "Stroom",
        ["Search.ByBsn"] = "Stroom",
    };

    private SqliteMessageStore store = null!;

    [OneTimeSetUp]
    public async Task OpenStore()
    {
        store = await SqliteMessageStore.OpenAsync(SqliteMessageStore.InMemory);

        // With foreign keys on, inserting many rows into a parent also plans a walk through its children, that runs only while a violation is open.
        await store.LookAsync(session => SqliteLook.Scalar<long>(session, "PRAGMA foreign_keys = OFF"));
    }

    [OneTimeTearDown]
    public async Task CloseStore() => await store.DisposeAsync();

    private static IEnumerable<TestCaseData> Statements() =>
        from statement in DialectStatements.Of(SqliteDialect.Instance)
        where !Walking.ContainsKey(statement.Name)
        select new TestCaseData(statement.Sql).SetArgDisplayNames(statement.Name);

    [TestCaseSource(nameof(Statements))]
    public async Task No_statement_scans_a_table(string sql)
    {
        var plan = await PlanAsync(sql);
        var walks = plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsSmall(step));
        Assert.That(walks, Is.Empty, string.Join('\n', plan));

        // A key with more columns than the stream must be used beyond it: a stream may hold a million rows.
        var streamOnly = plan.Where(step => step.EndsWith("(StroomId=?)", StringComparison.Ordinal));
        Assert.That(streamOnly, Is.All.Matches<string>(IsOrdered), string.Join('\n', plan));
    }

    [TestCaseSource(nameof(Walking))]
    public async Task What_is_walked_is_short(KeyValuePair<string, string> walking)
    {
        var plan = await PlanAsync(DialectStatements.Of(SqliteDialect.Instance).Single(statement => statement.Name == walking.Key).Sql);
        var walks = plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsSmall(step) || step.Contains("SCAN Vastgelopen", StringComparison.Ordinal)).ToList();
        Assert.That(walks, Is.Not.Empty.And.All.Match(walking.Value), string.Join('\n', plan));
    }

    [Test]
    public async Task Every_index_is_used_by_a_statement_or_keeps_something_unique()
    {
        var plans = new List<string>();
        foreach (var (_, sql) in DialectStatements.Of(SqliteDialect.Instance))
            plans.AddRange(await PlanAsync(sql));

        var indexes = await store.LookAsync(session => SqliteLook.Column(
            session, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'", 0));
        Assert.That(indexes, Is.Not.Empty);
        Assert.That(indexes.Where(index => !plans.Exists(step => Regex.IsMatch(step, $@"\b{index}\b"))), Is.Empty);
    }

    // Parameters as JSON, and what was made of them in the statement itself, are as small as the batch. Vastgelopen has as many rows as there are
    // problems. Of Handeling a page is taken from the end.
    private static bool IsSmall(string step) => step.Contains("VIRTUAL TABLE", StringComparison.Ordinal) || SmallTable().IsMatch(step);

    // Taken from one end of the index: the first waiting messages, the last period. Or small: what is stuck, what a worker has yet to do.
    private static bool IsOrdered(string step) => step.Contains("Bericht_Wachtend", StringComparison.Ordinal)
        || step.Contains("Declaratie_Periode", StringComparison.Ordinal) || step.Contains("Vastgelopen_Stroom", StringComparison.Ordinal)
        || step.Contains("Aanhouding_Besloten", StringComparison.Ordinal);

    private Task<List<string>> PlanAsync(string sql) => store.LookAsync(session =>
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct())
            command.Parameters.AddWithValue(name, "[]");
        using var reader = command.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
            plan.Add(reader.GetString(3));
        return plan;
    });

    [GeneratedRegex("[@:][A-Za-z0-9]+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^SCAN (gevonden|wachtend|besloten|werk|eerste|volgende|CONSTANT ROW|Vastgelopen|Handeling|\(subquery-\d+\))( |$)")]
    private static partial Regex SmallTable();
}

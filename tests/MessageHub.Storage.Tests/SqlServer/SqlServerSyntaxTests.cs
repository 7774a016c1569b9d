using System.Text.RegularExpressions;
using MessageHub.Storage.SqlServer;
using MessageHub.Testing;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>Every statement and migration is T-SQL of SQL Server 2019, and keeps away from what Babelfish does not run.</summary>
[TestFixture]
public sealed partial class SqlServerSyntaxTests
{
    private static IEnumerable<TestCaseData> Statements()
    {
        var others = new[]
        {
            ("AppLock", AppLock.Take), ("SchemaVersie.Create", SqlServerMigrations.CreateSchemaVersie),
            ("SchemaVersie.Has", SqlServerMigrations.HasSchemaVersie), ("SchemaVersie.Applied", SqlServerMigrations.Applied),
            ("SchemaVersie.Add", SqlServerMigrations.AddSchemaVersie), ("Script", SqlServerMigrations.Script()),
        };
        var migrations = SqlServerMigrations.Known.SelectMany(
            step => SqlServerMigrations.Batches(step.Sql).Select((batch, index) => ($"Migration {step.Nummer}.{index}", batch)));
        return DialectStatements.Of(SqlServerDialect.Instance).Concat(others).Concat(migrations)
            .Select(statement => new TestCaseData(statement.Item2).SetArgDisplayNames(statement.Item1));
    }

    [TestCaseSource(nameof(Statements))]
    public void Every_statement_is_valid_T_SQL(string sql)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.That(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"), Is.Empty);
    }

    [TestCaseSource(nameof(Statements))]
    public void No_statement_uses_what_Babelfish_lacks(string sql) => Assert.That(Lacking().Matches(sql).Select(match => match.Value), Is.Empty);

    [Test]
    public void The_parser_is_strict() =>
        Assert.That(() => Every_statement_is_valid_T_SQL("SELECT Id FROM Bericht LIMIT 1"), Throws.InstanceOf<AssertionException>());

    [TestCase("create-database.sql")]
    [TestCase("logins.sql")]
    [TestCase("grants.sql")]
    public void The_scripts_for_the_DBA_are_valid_T_SQL(string file)
    {
        // sqlcmd replaces its variables before the server sees them.
        var script = SqlcmdVariable().Replace(File.ReadAllText(Repository.File("deploy", "sqlserver", file)), "x");
        Every_statement_is_valid_T_SQL(script);
    }

    [Test]
    public void The_service_is_granted_every_table_and_nothing_that_changes_the_schema()
    {
        var grants = File.ReadAllText(Repository.File("deploy", "sqlserver", "grants.sql"));
        var made = SqlServerMigrations.Known.SelectMany(step => Made().Matches(step.Sql)).Select(match => match.Groups[1].Value);
        foreach (var name in made)
            Assert.That(grants, Does.Match($@"GRANT [A-Z, ]+ ON dbo\.{name}\b"), name);
    }

    [GeneratedRegex(@"\b(MERGE|CREATE OR ALTER|WAITFOR|COMPRESS|UPDLOCK|READPAST|ALTER DATABASE|sys\.indexes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"CREATE TABLE dbo\.(\w+)")]
    private static partial Regex Made();

    [GeneratedRegex(@"\$\(\w+\)")]
    private static partial Regex SqlcmdVariable();
}

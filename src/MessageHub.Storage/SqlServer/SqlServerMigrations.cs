using System.Text.RegularExpressions;
using MessageHub.Storage.Migrations;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Rows;
using Microsoft.Data.SqlClient;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// The schema of a SQL Server store. Changed by <c>messagehub migrate</c> or by a DBA with its script, under a login that may; never by the service.
/// </summary>
public sealed partial class SqlServerMigrations(string connectionString)
{
    /// <summary>
    /// The oldest schema this program works with. Step 3 has what every push asks for, step 4 what journal, claims and dossier statements name, step 5
    /// what every process tells of itself, step 6 what alerts are kept in, and step 7 what a purge names: so they come
    /// before the program.
    /// </summary>
    private const int OldestUsable = 7;

    /// <summary>Two migrations exclude each other, by program and by script alike.</summary>
    internal const string Lock = "MessageHub.Migrate";

    /// <summary>How long to wait for another migration, in milliseconds.</summary>
    internal const int LockTimeout = 60_000;

    internal const string CreateSchemaVersie = """
        IF OBJECT_ID('dbo.SchemaVersie', 'U') IS NULL
            CREATE TABLE dbo.SchemaVersie (
                Nummer      bigint NOT NULL CONSTRAINT PK_SchemaVersie PRIMARY KEY,
                Naam        nvarchar(200) NOT NULL,
                Sha256      nvarchar(64) NOT NULL,
                ToegepastOp datetimeoffset(7) NOT NULL
            );
        """;

    internal const string HasSchemaVersie = "SELECT CASE WHEN OBJECT_ID('dbo.SchemaVersie', 'U') IS NULL THEN 0 ELSE 1 END";

    internal const string Applied = "SELECT Nummer, Sha256 FROM dbo.SchemaVersie";

    internal const string AddSchemaVersie = """
        INSERT INTO dbo.SchemaVersie (Nummer, Naam, Sha256, ToegepastOp) VALUES (@nummer, @naam, @sha256, CAST(@nu AS datetimeoffset(7)))
        """;

    internal static readonly IReadOnlyList<Migration> Known = Migration.Embedded("sqlserver");

    private string Name { get; } = DescribeStore(connectionString);

    /// <summary>The steps that the store still needs, as <c>0001-name</c>, in order.</summary>
    /// <exception cref="StoreException">Newer than this program, or made by other steps.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation = default)
    {
        await using var session = await SqlServerSession.BeginAsync(connectionString, write: false, cancellation);
        return [.. (await PendingStepsAsync(session)).Select(step => step.FullName)];
    }

    /// <summary>Applies what is pending, each step in one transaction with its row in SchemaVersie. Returns the steps that were applied.</summary>
    public async Task<IReadOnlyList<string>> ApplyAsync(TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        var applied = new List<string>();
        while (await ApplyNextAsync(clock ?? TimeProvider.System, cancellation) is { } step)
            applied.Add(step.FullName);
        return applied;
    }

    /// <summary>What <see cref="ApplyAsync"/> would do for what is pending, for a DBA to read and run (sqlcmd, SSMS).</summary>
    public async Task<string> ScriptAsync(CancellationToken cancellation = default)
    {
        await using var session = await SqlServerSession.BeginAsync(connectionString, write: false, cancellation);
        return MigrationScript.Of(Known, await PendingStepsAsync(session));
    }

    /// <summary>The whole schema, for an empty database; asks no server.</summary>
    public static string Script() => MigrationScript.Of(Known, Known);

    /// <exception cref="StoreException">Not a store, or not of a version that this program works with.</exception>
    internal async Task RequireUsableAsync(CancellationToken cancellation)
    {
        await using var session = await SqlServerSession.BeginAsync(connectionString, write: false, cancellation);
        var pending = await PendingStepsAsync(session);
        var version = pending.Count == 0 ? Known[^1].Nummer : pending[0].Nummer - 1;
        if (version < OldestUsable)
        {
            throw new StoreException(
                $"The store has schema version {version}; this program needs {OldestUsable} to {Known[^1].Nummer}: run 'messagehub migrate' first. {Name}");
        }
    }

    /// <summary>The batches of a step: GO stands alone on a line.</summary>
    internal static IEnumerable<string> Batches(string sql) => Go().Split(sql).Where(batch => !string.IsNullOrWhiteSpace(batch));

    private async Task<Migration?> ApplyNextAsync(TimeProvider clock, CancellationToken cancellation)
    {
        // An index on a large table takes as long as it takes.
        var patient = new SqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ConnectionString;
        await using var session = await SqlServerSession.BeginAsync(patient, write: true, cancellation);
        await AppLock.TakeAsync(session, Lock, LockTimeout);

        // Asked inside the lock: two may be started at the same moment.
        if (await PendingStepsAsync(session) is not [var step, ..])
            return null;

        await session.ExecuteAsync(CreateSchemaVersie);
        foreach (var batch in Batches(step.Sql))
            await session.ExecuteAsync(batch);
        await session.ExecuteAsync(
            AddSchemaVersie, ("nummer", step.Nummer), ("naam", step.Naam), ("sha256", step.Sha256), ("nu", CellFormats.Moment(clock.GetUtcNow())));
        await session.CommitAsync();
        return step;
    }

    private async Task<IReadOnlyList<Migration>> PendingStepsAsync(SqlServerSession session)
    {
        if (await session.FirstAsync(HasSchemaVersie, row => row.GetInt32(0)) == 0)
            return Known;

        var applied = await session.ListAsync(Applied, row => new AppliedMigration((int)row.GetInt64(0), row.GetString(1)));
        return MigrationPlan.Pending(Known, applied, Name);
    }

    /// <summary>Server and database: never the password.</summary>
    private static string DescribeStore(string connectionString)
    {
        var builder = new SqlConnectionStringBuilder(connectionString);
        return $"{builder.DataSource}/{builder.InitialCatalog}";
    }

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Go();
}

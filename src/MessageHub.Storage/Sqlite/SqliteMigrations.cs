using System.Security.Cryptography;
using Dapper;
using MessageHub.Storage.Migrations;
using MessageHub.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Sqlite;

/// <summary>Brings the schema up to date, each step in one transaction with its row in SchemaVersie.</summary>
internal static class SqliteMigrations
{
    private const string CreateSchemaVersie = """
        CREATE TABLE IF NOT EXISTS SchemaVersie (
            Nummer      INTEGER PRIMARY KEY,
            Naam        TEXT NOT NULL,
            Sha256      TEXT NOT NULL,
            ToegepastOp TEXT NOT NULL
        ) STRICT
        """;

    private static readonly IReadOnlyList<Migration> Known = Migration.Embedded("sqlite");

    /// <summary>Does the store need a step? Only reads.</summary>
    /// <exception cref="StoreException">Not a store of ours, newer than this program, or made by other steps.</exception>
    public static bool Pending(SqliteConnection connection, string store)
    {
        var tables = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToList();
        if (tables.Count > 0 && !tables.Contains("SchemaVersie"))
            throw new StoreException($"The file is a database, but not a store of MessageHub: {store}");
        return tables.Count == 0 || PendingSteps(connection, transaction: null, store).Count > 0;
    }

    /// <remarks>
    /// Foreign keys are off meanwhile, so that a table that others point at can be made again; that nothing points nowhere is looked at before each commit.
    /// </remarks>
    public static void Apply(SqliteConnection connection, string store, TimeProvider clock)
    {
        // Step 2 hashes the answers that are there; SQLite itself cannot.
        connection.CreateFunction("sha256", (byte[] bytes) => SHA256.HashData(bytes), isDeterministic: true);
        connection.Execute("PRAGMA foreign_keys = OFF");
        try
        {
            while (ApplyNext(connection, store, clock))
            {
                // One step, one transaction.
            }
        }
        finally
        {
            connection.Execute("PRAGMA foreign_keys = ON");
        }
    }

    private static bool ApplyNext(SqliteConnection connection, string store, TimeProvider clock)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(CreateSchemaVersie, transaction: transaction);

        // Asked again inside the lock: two processes may open a new store at the same moment.
        var pending = PendingSteps(connection, transaction, store);
        if (pending.Count == 0)
            return false;

        var step = pending[0];
        // On a large store a step takes as long as it takes.
        connection.Execute(step.Sql, transaction: transaction, commandTimeout: 0);
        if (connection.Query("PRAGMA foreign_key_check", transaction: transaction).Any())
            throw new StoreException($"Migration {step.Nummer} does not fit the store, which stays as it was: {store}");

        connection.Execute(
            "INSERT INTO SchemaVersie (Nummer, Naam, Sha256, ToegepastOp) VALUES (@Nummer, @Naam, @Sha256, @nu)",
            new { step.Nummer, step.Naam, step.Sha256, nu = CellFormats.Moment(clock.GetUtcNow()) }, transaction);
        transaction.Commit();
        return pending.Count > 1;
    }

    private static IReadOnlyList<Migration> PendingSteps(SqliteConnection connection, SqliteTransaction? transaction, string store)
    {
        var applied = connection.Query<(long Nummer, string Sha256)>("SELECT Nummer, Sha256 FROM SchemaVersie", transaction: transaction);
        return MigrationPlan.Pending(Known, [.. applied.Select(row => new AppliedMigration((int)row.Nummer, row.Sha256))], store);
    }
}

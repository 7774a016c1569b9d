using System.Globalization;
using System.Text;
using MessageHub.Storage.Migrations;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Steps as a script for a DBA. sqlcmd goes on with the next batch after an error, and a batch that does not compile leaves a transaction open, so nothing
/// may rest on batches in a row: a step is one batch, which does all of it in one transaction or nothing, and which runs only on the version before it.
/// See docs/decisions/0041-migrations.md.
/// </summary>
internal static class MigrationScript
{
    // Filtered indexes ask for these settings when they are made and when rows are written, and sqlcmd begins without QUOTED_IDENTIFIER.
    private const string Settings = """
        SET QUOTED_IDENTIFIER ON;
        SET ANSI_NULLS ON;
        SET ANSI_PADDING ON;
        SET ANSI_WARNINGS ON;
        SET ARITHABORT ON;
        SET CONCAT_NULL_YIELDS_NULL ON;
        SET IMPLICIT_TRANSACTIONS OFF;
        SET XACT_ABORT ON;
        SET NOCOUNT ON;
        GO

        """;

    /// <param name="known">every step, in order</param>
    /// <param name="pending">those to do: the last ones</param>
    public static string Of(IReadOnlyList<Migration> known, IReadOnlyList<Migration> pending)
    {
        if (pending.Count == 0)
            return "-- Nothing to do: the schema is up to date.\n";

        var script = new StringBuilder();
        script.Append(
            $"""
            -- The schema of MessageHub, {pending[0].FullName} to {pending[^1].FullName}, for sqlcmd (with or without -b) and SSMS.
            -- Each step is one transaction: it is done and recorded in dbo.SchemaVersie, or nothing of it is. A step after one that failed does nothing.
            -- It may be run again: what is there already is refused. An error of state 127 ends sqlcmd, without -b too.

            """);
        script.Append(Settings);
        script.Append(CultureInfo.InvariantCulture, $"\n{SqlServerMigrations.CreateSchemaVersie}\nGO\n");
        foreach (var step in pending)
            script.Append(Step(step, known.LastOrDefault(earlier => earlier.Nummer < step.Nummer)));
        script.Append(CultureInfo.InvariantCulture,
            $"""

            IF EXISTS (SELECT 1 FROM dbo.SchemaVersie WHERE Nummer = {pending[^1].Nummer} AND Sha256 = N'{pending[^1].Sha256}')
                PRINT 'The schema is at version {pending[^1].Nummer}.';
            ELSE
                RAISERROR ('The schema is not at version {pending[^1].Nummer}: see the first error above.', 16, 127);
            GO

            """);
        return script.ToString();
    }

    private static string Step(Migration step, Migration? previous)
    {
        var isOther = previous is null
            ? "EXISTS (SELECT 1 FROM dbo.SchemaVersie)"
            : string.Create(CultureInfo.InvariantCulture,
                $"NOT EXISTS (SELECT 1 FROM dbo.SchemaVersie WHERE Nummer = {previous.Nummer} AND Sha256 = N'{previous.Sha256}')\n"
                + $"        OR EXISTS (SELECT 1 FROM dbo.SchemaVersie WHERE Nummer > {previous.Nummer})");
        var needs = previous is null ? "an empty store" : $"a store that is at {previous.FullName}";

        // Compiled one after the other, so that a batch may use what the one before it made.
        var batches = string.Concat(SqlServerMigrations.Batches(step.Sql).Select(batch => $"    EXEC (N'{Quoted(batch.Trim())}');\n\n"));
        return string.Create(CultureInfo.InvariantCulture,
            $"""

            -- {step.FullName}
            IF @@TRANCOUNT > 0
                ROLLBACK TRANSACTION;
            BEGIN TRY
                BEGIN TRANSACTION;

                DECLARE @uitkomst int;
                EXEC @uitkomst = sp_getapplock @Resource = '{SqlServerMigrations.Lock}', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = {SqlServerMigrations.LockTimeout};
                IF @uitkomst < 0
                    RAISERROR ('Another migration is running: nothing was done.', 16, 127);
                IF {isOther}
                    RAISERROR ('Step {step.FullName} is for {needs}, and this one is not: nothing was done.', 16, 127);

            {batches}    INSERT INTO dbo.SchemaVersie (Nummer, Naam, Sha256, ToegepastOp) VALUES ({step.Nummer}, N'{Quoted(step.Naam)}', N'{step.Sha256}', SYSDATETIMEOFFSET());
                COMMIT TRANSACTION;
                PRINT 'Applied: {step.FullName}.';
            END TRY
            BEGIN CATCH
                IF @@TRANCOUNT > 0
                    ROLLBACK TRANSACTION;
                THROW;
            END CATCH;
            GO

            """);
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}

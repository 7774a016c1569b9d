using MessageHub.Storage.Migrations;
using MessageHub.Storage.SqlServer;
using MessageHub.Testing.Servers;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>The script of <c>migrate --script</c> on a live SQL Server or Babelfish, run as sqlcmd runs it, without and with its option -b.</summary>
[TestFixture]
public sealed class MigrationScriptRunTests
{
    private static readonly Migration Een = Migration.Parse("0001-een", "CREATE TABLE dbo.Een (Id bigint NOT NULL);");
    private static readonly Migration Twee = Migration.Parse("0002-twee", "CREATE TABLE dbo.Twee (Id bigint NOT NULL);\nGO\nALTER TABLE dbo.Twee ADD Naam nvarchar(10);\nGO\nUPDATE dbo.Twee SET Naam = N'x';");
    private static readonly Migration Drie = Migration.Parse("0003-drie", "CREATE TABLE dbo.Drie (Id bigint NOT NULL);");

    private SqlServerDatabase database = null!;

    [SetUp]
    public async Task CreateDatabase() => database = await SqlServerDatabase.CreateAsync();

    [TearDown]
    public async Task DropDatabase()
    {
        if (database is not null)
            await database.DisposeAsync();
    }

    [Test]
    public async Task It_makes_the_schema_that_the_program_makes()
    {
        var run = await Sqlcmd.RunAsync(database.ConnectionString, SqlServerMigrations.Script(), stopsAtError: true);

        Assert.That(run.Errors, Is.Empty);
        Assert.That(await new SqlServerMigrations(database.ConnectionString).PendingAsync(), Is.Empty);
        await using var store = await SqlServerMessageStore.OpenAsync(database.ConnectionString);
        Assert.That(await store.AddAsync([Samples.Message()], default), Has.Count.EqualTo(1), "a row that filtered indexes look at");
    }

    [Test]
    public async Task Steps_are_applied_in_order_and_a_second_run_changes_nothing()
    {
        var script = MigrationScript.Of([Een, Twee, Drie], [Een, Twee, Drie]);
        var first = await Sqlcmd.RunAsync(database.ConnectionString, script, stopsAtError: false);
        var second = await Sqlcmd.RunAsync(database.ConnectionString, script, stopsAtError: false);

        Assert.Multiple(async () =>
        {
            Assert.That(first.Errors, Is.Empty);
            Assert.That(second.Errors, Has.Count.EqualTo(1).And.Some.Contains("0001-een is for an empty store"), "state 127 ends sqlcmd");
            Assert.That(await AppliedAsync(), Is.EqualTo("1,2,3"));
        });
    }

    [TestCase("a statement that fails", "CREATE TABLE dbo.Een (Id bigint NOT NULL);", false)]
    [TestCase("a statement that fails", "CREATE TABLE dbo.Een (Id bigint NOT NULL);", true)]
    [TestCase("a row that is refused", "INSERT INTO dbo.Twee (Id) VALUES (NULL);", false)]
    [TestCase("a row that is refused", "INSERT INTO dbo.Twee (Id) VALUES (NULL);", true)]
    [TestCase("a batch that does not parse", "CREATE TABEL dbo.Vier (Id bigint NOT NULL);", false)]
    [TestCase("a batch that does not parse", "CREATE TABEL dbo.Vier (Id bigint NOT NULL);", true)]
    [TestCase("a batch that does not compile", "UPDATE dbo.Twee SET Weg = 1;", false)]
    [TestCase("a batch that does not compile", "UPDATE dbo.Twee SET Weg = 1;", true)]
    public async Task A_step_that_fails_leaves_nothing_behind_and_no_later_step_is_done(string what, string sql, bool stopsAtError)
    {
        var broken = Migration.Parse("0002-twee", $"CREATE TABLE dbo.Twee (Id bigint NOT NULL);\nGO\n{sql}");
        var run = await Sqlcmd.RunAsync(database.ConnectionString, MigrationScript.Of([Een, broken, Drie], [Een, broken, Drie]), stopsAtError);

        Assert.Multiple(async () =>
        {
            Assert.That(run.Errors, Is.Not.Empty, what);
            Assert.That(run.Output, Does.Contain("Applied: 0001-een.").And.None.Contains("0002").And.None.Contains("0003"));
            Assert.That(await AppliedAsync(), Is.EqualTo("1"));
            Assert.That(await HasAsync("Een"), Is.True);
            Assert.That(await HasAsync("Twee"), Is.False, "rolled back");
            Assert.That(await HasAsync("Drie"), Is.False, "it needs step 2");
        });

        var repaired = await Sqlcmd.RunAsync(database.ConnectionString, MigrationScript.Of([Een, Twee, Drie], [Twee, Drie]), stopsAtError);
        Assert.That(repaired.Errors, Is.Empty);
        Assert.That(await AppliedAsync(), Is.EqualTo("1,2,3"));
    }

    [Test]
    public async Task A_store_that_other_steps_made_is_refused()
    {
        var other = Migration.Parse("0001-een", "CREATE TABLE dbo.Anders (Id bigint NOT NULL);");
        await Sqlcmd.RunAsync(database.ConnectionString, MigrationScript.Of([other], [other]), stopsAtError: true);
        var run = await Sqlcmd.RunAsync(database.ConnectionString, MigrationScript.Of([Een, Twee], [Twee]), stopsAtError: false);

        Assert.That(run.Errors, Has.Some.Contains("0002-twee is for a store that is at 0001-een"));
        Assert.That(await AppliedAsync(), Is.EqualTo("1"));
    }

    /// <summary>What the script used to be; so the runner does go on, and the tests above can fail.</summary>
    [Test]
    public async Task Batches_in_a_row_would_record_a_step_that_was_rolled_back()
    {
        var script = $"""
            SET XACT_ABORT ON;
            GO
            {SqlServerMigrations.CreateSchemaVersie}
            GO
            BEGIN TRANSACTION;
            GO
            CREATE TABLE dbo.Twee (Id bigint NOT NULL);
            INSERT INTO dbo.Twee (Id) VALUES (NULL);
            GO
            INSERT INTO dbo.SchemaVersie (Nummer, Naam, Sha256, ToegepastOp) VALUES (1, N'x', N'x', SYSDATETIMEOFFSET());
            COMMIT TRANSACTION;
            GO
            """;
        var run = await Sqlcmd.RunAsync(database.ConnectionString, script, stopsAtError: false);

        Assert.That(run.Errors, Is.Not.Empty);
        Assert.That((await AppliedAsync(), await HasAsync("Twee")), Is.EqualTo(("1", false)));
    }

    private async Task<string?> AppliedAsync()
    {
        var applied = new List<string>();
        for (var nummer = 1; nummer <= 4; nummer++)
        {
            if (await Sqlcmd.ScalarAsync<int>(database.ConnectionString, $"SELECT COUNT(*) FROM dbo.SchemaVersie WHERE Nummer = {nummer}") == 1)
                applied.Add($"{nummer}");
        }

        return string.Join(",", applied);
    }

    private async Task<bool> HasAsync(string table) =>
        await Sqlcmd.ScalarAsync<int>(database.ConnectionString, $"SELECT CASE WHEN OBJECT_ID('dbo.{table}', 'U') IS NULL THEN 0 ELSE 1 END") == 1;
}

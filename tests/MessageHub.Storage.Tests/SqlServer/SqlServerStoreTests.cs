using System.Data.SqlTypes;
using System.Globalization;
using MessageHub.Storage.Relational;
using MessageHub.Storage.SqlServer;
using MessageHub.Testing.Servers;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>The contract on a live SQL Server or Babelfish, in a database of its own.</summary>
[TestFixture]
[NonParallelizable]
public sealed class SqlServerStoreTests : MessageStoreContract
{
    // Children before parents.
    private static readonly string[] Tables =
    [
        "Medewerker", "Cookiesleutel", "Hartslag", "Groepsnotitie", "Alarm", "DodeBrief", "Signaal", "Aanvraag", "Aanhouding", "Productie", "Productieslot",
        "Stroomvorm", "CertificaatPartij", "Certificaat", "PartijNamens", "Partij", "Prestatie", "Declaratie", "Verzoek", "EerderVerzoek", "LeveringStop",
        "LeveringStart", "Toewijzing", "EerdereToewijzing", "ToewijzingNummer", "Handeling", "Vastgelopen", "Uitgaand", "Bevinding", "BerichtInhoud",
        "Bericht", "Afspraakversie", "StroomClaim", "Stroom",
    ];

    private SqlServerDatabase database = null!;

    private string ConnectionString => database.ConnectionString;

    [OneTimeSetUp]
    public async Task MakeSchema()
    {
        database = await SqlServerDatabase.CreateAsync();
        await new SqlServerMigrations(ConnectionString).ApplyAsync();
    }

    [OneTimeTearDown]
    public async Task DropDatabase()
    {
        if (database is not null)
            await database.DisposeAsync();
    }

    [Test]
    public async Task Migrating_again_changes_nothing()
    {
        var migrations = new SqlServerMigrations(ConnectionString);
        Assert.That(await migrations.PendingAsync(), Is.Empty);
        Assert.That(await migrations.ApplyAsync(), Is.Empty);
        Assert.That(await migrations.ScriptAsync(), Does.Not.Contain("CREATE TABLE"));
    }

    [Test]
    public async Task A_newer_schema_is_refused()
    {
        await database.ExecuteAsync("INSERT INTO dbo.SchemaVersie (Nummer, Naam, Sha256, ToegepastOp) VALUES (999, 'future', 'x', SYSDATETIMEOFFSET())");
        try
        {
            Assert.That(
                async () => await SqlServerMessageStore.OpenAsync(ConnectionString),
                Throws.TypeOf<StoreException>().With.Message.Contains("999").And.Message.Not.Contains("assword"));
        }
        finally
        {
            await database.ExecuteAsync("DELETE FROM dbo.SchemaVersie WHERE Nummer = 999");
        }
    }

    protected override async Task<RelationalStore> OpenAsync()
    {
        await database.ExecuteAsync(string.Concat(Tables.Select(table => $"DELETE FROM dbo.{table};\n")));
        await database.ExecuteAsync("UPDATE dbo.Dagwerk SET Dag = '0001-01-01', Eigenaar = '', Tot = CAST('0001-01-01T00:00:00+00:00' AS datetimeoffset(7))");
        return await SqlServerMessageStore.OpenAsync(ConnectionString, Proefstandaard.Beide);
    }

    protected override async Task<RelationalStore?> OpenAgainAsync() => await SqlServerMessageStore.OpenAsync(ConnectionString, Proefstandaard.Beide);

    protected override int CompareTraceerIds(Guid one, Guid other) => new SqlGuid(one).CompareTo(new SqlGuid(other));

    protected override async Task<T?> ScalarAsync<T>(RelationalStore opened, string sql)
        where T : default => await Sqlcmd.ScalarAsync<object>(ConnectionString, sql) switch
    {
        null or DBNull => default,
        T value => value,
        { } number => (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture),
    };
}

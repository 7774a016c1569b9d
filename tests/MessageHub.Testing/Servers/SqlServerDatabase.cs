using DotNet.Testcontainers.Builders;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;

namespace MessageHub.Testing.Servers;

/// <summary>
/// An empty database of its own on a real SQL Server or Babelfish: the server of the connection string in <c>MESSAGEHUB_TEST_SQLSERVER</c>, whose login may
/// create databases, or a container where a Docker engine answers. Where neither is, the running test is skipped.
/// </summary>
public sealed class SqlServerDatabase : IAsyncDisposable
{
    public const string Variable = "MESSAGEHUB_TEST_SQLSERVER";

    private static readonly Lazy<Task<string?>> Server = new(FindServerAsync);
    private static MsSqlContainer? container;

    private readonly string master;
    private readonly string name;
    private string? login;

    private SqlServerDatabase(string master, string name, string connectionString) => (this.master, this.name, ConnectionString) = (master, name, connectionString);

    public string ConnectionString { get; }

    public static async Task<SqlServerDatabase> CreateAsync()
    {
        if (await Server.Value is not { } server)
        {
            Assert.Ignore($"Skipped: no SQL Server. Give a Docker engine, or set {Variable} to a connection string of a login that may create databases.");
            throw new InvalidOperationException("A skipped test does not come here.");
        }

        var name = "messagehub_" + Guid.NewGuid().ToString("N")[..12];
        var master = new SqlConnectionStringBuilder(server) { InitialCatalog = "master" }.ConnectionString;
        await CreateAsync(master, name);
        return new(master, name, new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString);
    }

    /// <summary>To be called when the tests of the assembly are over.</summary>
    public static async Task StopSharedAsync()
    {
        if (container is not null)
            await container.DisposeAsync();
    }

    /// <summary>
    /// The connection string of a login that may do what deploy/sqlserver/grants.sql grants the service, and no more. The schema must be there.
    /// </summary>
    public async Task<string> ServiceLoginAsync()
    {
        login = $"{name}_service";
        var password = $"Aa1-{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE LOGIN {login} WITH PASSWORD = N'{password}'");
        await ExecuteAsync($"CREATE USER {login} FOR LOGIN {login} WITH DEFAULT_SCHEMA = dbo");
        var grants = await File.ReadAllTextAsync(Repository.File("deploy", "sqlserver", "grants.sql"));
        var run = await Sqlcmd.RunAsync(ConnectionString, grants.Replace("messagehub_service", login, StringComparison.Ordinal), stopsAtError: true);
        Assert.That(run.Errors, Is.Empty);
        return new SqlConnectionStringBuilder(ConnectionString) { UserID = login, Password = password }.ConnectionString;
    }

    /// <summary>One batch.</summary>
    public Task ExecuteAsync(string sql) => Sqlcmd.ExecuteAsync(ConnectionString, sql);

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        await Sqlcmd.ExecuteAsync(master, $"DROP DATABASE {name}");
        if (login is not null)
            await Sqlcmd.ExecuteAsync(master, $"DROP LOGIN {login}");
    }

    /// <summary>As a DBA does, except on Babelfish, which knows no ALTER DATABASE.</summary>
    private static async Task CreateAsync(string master, string name)
    {
        if ((await Sqlcmd.ScalarAsync<string>(master, "SELECT @@VERSION"))!.Contains("Babelfish", StringComparison.OrdinalIgnoreCase))
        {
            await Sqlcmd.ExecuteAsync(master, $"CREATE DATABASE {name}");
            return;
        }

        var script = await File.ReadAllTextAsync(Repository.File("deploy", "sqlserver", "create-database.sql"));
        var run = await Sqlcmd.RunAsync(master, script.Replace("$(Database)", name, StringComparison.Ordinal), stopsAtError: true);
        Assert.That(run.Errors, Is.Empty);
    }

    private static async Task<string?> FindServerAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;

        try
        {
            container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }

        await container.StartAsync();
        return container.GetConnectionString();
    }
}

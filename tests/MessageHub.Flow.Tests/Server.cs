using System.Globalization;
using Microsoft.Data.SqlClient;

namespace MessageHub.Flow.Tests;

/// <summary>
/// A database of its own on the SQL Server for tests: <c>MESSAGEHUB_TEST_SQLSERVER</c> holds a connection string to any database there, under a login that may
/// create databases.
/// </summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Variable = "MESSAGEHUB_TEST_SQLSERVER";

    private readonly string master;
    private readonly string database;

    private Server(string master, string database, string connectionString) =>
        (this.master, this.database, ConnectionString) = (master, database, connectionString);

    public string ConnectionString { get; }

    /// <summary>Skips the running test where there is no server.</summary>
    public static async Task<Server> CreateDatabaseAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text)
        {
            Assert.Ignore($"No SQL Server: {Variable} is not set.");
            text = "";
        }

        var database = "messagehub_flow_" + Guid.NewGuid().ToString("N")[..12];
        var server = new Server(
            new SqlConnectionStringBuilder(text) { InitialCatalog = "master" }.ConnectionString, database,
            new SqlConnectionStringBuilder(text) { InitialCatalog = database }.ConnectionString);
        await server.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"CREATE DATABASE {database}"));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE {database}");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(master);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // A name made here, and no parameter can stand in its place.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

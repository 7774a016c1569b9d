using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace MessageHub.Testing.Servers;

/// <summary>
/// Runs a script as the command <c>sqlcmd</c> does: batch by batch on one connection, GO alone on a line ends a batch, QUOTED_IDENTIFIER is off to begin with, and
/// after an error it goes on with the next batch. It stops where the option -b asks for that, at an error of state 127, and when the connection is gone.
/// </summary>
public static partial class Sqlcmd
{
    /// <param name="stopsAtError">The option <c>-b</c>.</param>
    public static async Task<SqlcmdRun> RunAsync(string connectionString, string script, bool stopsAtError)
    {
        var run = new SqlcmdRun([], []);
        await using var connection = await OpenAsync(connectionString);
        connection.InfoMessage += (_, message) => run.Output.Add(message.Message);
        await ExecuteAsync(connection, "SET QUOTED_IDENTIFIER OFF");
        foreach (var batch in Go().Split(script).Where(batch => !string.IsNullOrWhiteSpace(batch)))
        {
            try
            {
                await ExecuteAsync(connection, batch);
            }
            catch (SqlException e)
            {
                run.Errors.Add(e.Message);
                if (stopsAtError || e.State == 127 || connection.State != System.Data.ConnectionState.Open)
                    break;
            }
        }

        return run;
    }

    internal static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        await ExecuteAsync(connection, sql);
    }

    public static async Task<T?> ScalarAsync<T>(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = Command(connection, sql);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    private static async Task<SqlConnection> OpenAsync(string connectionString)
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(SqlConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static SqlCommand Command(SqlConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Scripts of this repository and of its tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Go();
}

/// <summary>What a run of <see cref="Sqlcmd"/> printed.</summary>
public sealed record SqlcmdRun(List<string> Output, List<string> Errors);

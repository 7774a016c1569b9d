using MessageHub.Storage.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>Looks behind the ports.</summary>
internal static class SqliteLook
{
    /// <summary>The first value of the first row; the default when there is none or it is NULL.</summary>
    public static T? Scalar<T>(SqliteSession session, string sql) => Scalar(session, sql) is T value ? value : default;

    public static void Execute(SqliteSession session, string sql) => Scalar(session, sql);

    public static List<string> Column(SqliteSession session, string sql, int column)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(column));
        return values;
    }

    private static object? Scalar(SqliteSession session, string sql)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

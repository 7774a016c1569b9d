using MessageHub.Processing;
using Microsoft.Data.Sqlite;

namespace MessageHub.Flow.Tests;

/// <summary>What is in the file of an embedded store that no port tells.</summary>
internal static class StoreFile
{
    /// <summary>Messages in the journal, by where they stand.</summary>
    public static Dictionary<MessageStatus, long> Statuses(string file) =>
        Rows(file, "SELECT Status, COUNT(*) FROM Bericht GROUP BY Status", row => ((MessageStatus)row.GetInt32(0), row.GetInt64(1)))
            .ToDictionary(row => row.Item1, row => row.Item2);

    /// <summary>All findings with what follows from them, in order, and the agreements that judged.</summary>
    public static IReadOnlyList<string> Findings(string file) => Rows(
        file,
        """
        SELECT Bericht.Identificatie || ' ' || Regel || ' ' || Gevolg || ' ' || Pad || ' ' || Tekst || ' ' || COALESCE(Afspraakversie.Sha256, '-')
        FROM Bevinding
        JOIN Bericht ON Bericht.Id = Bevinding.BerichtId
        LEFT JOIN Afspraakversie ON Afspraakversie.Id = Bericht.AfspraakversieId
        ORDER BY Bericht.Identificatie, Volgnummer
        """,
        row => row.GetString(0));

    private static List<T> Rows<T>(string file, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}

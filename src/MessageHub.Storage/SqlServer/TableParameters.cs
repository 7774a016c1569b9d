using System.Data;
using MessageHub.Storage.Rows;
using Microsoft.Data.SqlClient;
using Microsoft.Data.SqlClient.Server;

namespace MessageHub.Storage.SqlServer;

/// <summary>Sets with bytes in them, as table-valued parameters: streamed, never built as text. The columns are those of the types in migration 1.</summary>
internal static class TableParameters
{
    private static readonly SqlMetaData[] HashColumns = [new("Nummer", SqlDbType.BigInt), new("Sha256", SqlDbType.VarBinary, 32)];

    private static readonly SqlMetaData[] InhoudColumns = [new("BerichtId", SqlDbType.BigInt), new("Inhoud", SqlDbType.VarBinary, SqlMetaData.Max)];

    private static readonly SqlMetaData[] UitgaandColumns =
    [
        new("Nummer", SqlDbType.BigInt), new("BerichtId", SqlDbType.BigInt), new("TraceerId", SqlDbType.UniqueIdentifier),
        new("ConversatieId", SqlDbType.UniqueIdentifier), new("Soort", SqlDbType.BigInt), new("Afzender", SqlDbType.NVarChar, 8),
        new("Ontvanger", SqlDbType.NVarChar, 8), new("Identificatie", SqlDbType.NVarChar, 24), new("IsAntwoord", SqlDbType.Bit),
        new("AangemaaktOp", SqlDbType.NVarChar, 40), new("Grootte", SqlDbType.BigInt), new("Sha256", SqlDbType.VarBinary, 32),
        new("Inhoud", SqlDbType.VarBinary, SqlMetaData.Max),
    ];

    public static SqlParameter Hashes(IEnumerable<byte[]> hashes) =>
        Table("@hashes", "dbo.HashRij", hashes.Select((hash, index) => Record(HashColumns, (long)index, hash)));

    public static SqlParameter Inhoud(IEnumerable<(long BerichtId, byte[] Inhoud)> rows) =>
        Table("@rijen", "dbo.InhoudRij", rows.Select(row => Record(InhoudColumns, row.BerichtId, row.Inhoud)));

    public static SqlParameter Uitgaand(IEnumerable<OutgoingRow> rows) =>
        Table("@rijen", "dbo.UitgaandRij", rows.Select((row, index) => Record(
            UitgaandColumns, (long)index, row.BerichtId, row.TraceerId, row.ConversatieId, (long)row.Soort, row.Afzender, row.Ontvanger, row.Identificatie,
            row.IsAntwoord, JsonRows.Moment(row.AangemaaktOp), row.Grootte, row.Sha256, row.Inhoud)));

    private static SqlParameter Table(string name, string type, IEnumerable<SqlDataRecord> rows) =>
        new(name, SqlDbType.Structured) { TypeName = type, Value = rows };

    private static SqlDataRecord Record(SqlMetaData[] columns, params object?[] values)
    {
        var record = new SqlDataRecord(columns);
        for (var i = 0; i < values.Length; i++)
            record.SetValue(i, values[i] ?? DBNull.Value);
        return record;
    }
}

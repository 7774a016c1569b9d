using System.Data.Common;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Rows of a dossier that a person looks at. The order of the columns is the order in the queries. Who it is about stays behind here.</summary>
internal static class DossierLookRows
{
    public static AllocationKey Key(DbDataReader row) => new(row.GetInt64(3), JournalRows.Stroom(row), row.GetInt64(4));

    public static (AllocationVersion Version, bool IsPurged) Version(DbDataReader row, Soorten soorten)
    {
        var toewijzing = DossierRows.Toewijzing(row);
        return (new(toewijzing with { Bsn = "", ReferentieAanbieder = null }, Message(row, 14, soorten)), toewijzing.Bsn.Length == 0);
    }

    public static ReportedDelivery Start(DbDataReader row, Soorten soorten) =>
        new(row.GetFieldValue<DateOnly>(0), Stop: null, Message(row, 2, soorten), row.IsDBNull(1) ? null : row.GetInt64(1));

    public static ReportedDelivery Stop(DbDataReader row, Soorten soorten) =>
        Start(row, soorten) with { Stop = new ReportedStop(row.GetString(7), row.GetFieldValue<DateOnly>(8)) };

    public static RequestStep Request(DbDataReader row, Soorten soorten) =>
        new((VerzoekSoort)row.GetInt64(0), (VerzoekStatus)row.GetInt64(1), Message(row, 2, soorten));

    public static DeclaredLine Line(DbDataReader row, Soorten soorten) =>
        new(DossierRows.Prestatie(row) with { Bsn = "" }, Message(row, 15, soorten), HeldBy: []);

    public static (string Referentie, string[] Regels) Held(DbDataReader row) =>
        (row.GetString(0), row.GetString(1).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static DossierMessage Message(DbDataReader row, int column, Soorten soorten) =>
        new(row.GetInt64(column), soorten.Of(row, column + 1), row.Moment(column + 4));
}

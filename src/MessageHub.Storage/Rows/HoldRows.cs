using System.Data.Common;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Held lines as rows. The order of cells and columns is the order in the statements.</summary>
internal static class HoldRows
{
    public static void Aanhouding(ICells row, (long BerichtId, RegelAangehouden Aanhouding) effect)
    {
        row.Cell(effect.BerichtId);
        row.Cell(effect.Aanhouding.ReferentieNummer);
        row.Cell(string.Join(' ', effect.Aanhouding.Regels));
        row.Cell(string.Join(' ', effect.Aanhouding.Vrijgegeven));
        row.Cell(effect.Aanhouding.Achter);
    }

    /// <summary>The number and status of a line that was held.</summary>
    public static void Status(ICells row, IngediendePrestatie regel)
    {
        row.Cell(regel.Prestatie.ReferentieNummer);
        row.Cell((long)regel.Status);
    }

    public static void Id(ICells row, long id) => row.Cell(id);

    /// <summary>The number of a line.</summary>
    public static void Referentie(ICells row, string referentieNummer) => row.Cell(referentieNummer);

    public static HeldLine HeldLine(DbDataReader row, Soorten soorten) => new(
        row.GetInt64(0), new(row.GetString(1), row.GetString(2), row.GetString(3)), soorten.Of(row, 3), row.GetInt64(6), row.GetInt64(7), row.GetString(8),
        new Periode(row.GetFieldValue<DateOnly>(9), row.GetFieldValue<DateOnly>(10)), row.GetInt64(11), Codes(row.GetString(12)), row.GetBoolean(13),
        row.Moment(14), row.IsDBNull(15) ? null : (HoldDecision)row.GetInt64(15), row.IsDBNull(16) ? null : row.GetString(16));

    /// <summary>A hold as deciding on it looks at it.</summary>
    public static (Stroom Stroom, long BerichtId, bool IsUndecided, bool IsBehind) Found(DbDataReader row) =>
        (JournalRows.Stroom(row), row.GetInt64(3), row.GetBoolean(4), row.GetBoolean(5));

    public static (long BerichtId, DecidedLine Line) DecidedLine(DbDataReader row) => (
        row.GetInt64(0),
        new(row.GetInt64(1), row.GetString(2), (HoldDecision)row.GetInt64(3), Codes(row.GetString(4)), Codes(row.GetString(5))));

    public static (long BerichtId, StoredFinding Finding) Bevinding(DbDataReader row) => (
        row.GetInt64(0),
        new(
            row.GetString(1), (int)row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5), (FindingEffect)row.GetInt64(6)));

    private static string[] Codes(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

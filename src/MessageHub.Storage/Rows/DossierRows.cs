using System.Data.Common;
using System.Globalization;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Rows;

/// <summary>
/// Rows of the dossier as records. The order of the columns is the order in the queries; where it matters who did it, the message is the last column.
/// </summary>
internal static class DossierRows
{
    // Where a stored line stood in its message is of no use any more.
    private static readonly Position Opgeslagen = new(parent: null, nameof(Prestatie), index: 0, line: 0);

    /// <summary>Keys within one stream, which has one standard.</summary>
    public static string Sleutels(IEnumerable<BerichtSleutel> berichten) => JsonKeys.Of(berichten, (row, bericht) =>
    {
        row.WriteNumberValue(bericht.Soort.Nummer);
        row.WriteStringValue(bericht.Afzender);
        row.WriteStringValue(bericht.Identificatie);
    });

    public static BerichtSleutel BerichtSleutel(DbDataReader row, string standaard) =>
        new(new SoortSleutel(standaard, (int)row.GetInt64(0)), row.GetString(1), row.GetString(2));

    /// <summary>The message that set an allocation, a start, a stop or a request.</summary>
    public static long BerichtId(DbDataReader row) => row.GetInt64(row.FieldCount - 1);

    public static Toewijzing Toewijzing(DbDataReader row) => new(
        Bsn: row.GetString(0),
        ToewijzingNummer: row.GetInt64(1),
        ReferentieAanbieder: row.TextOrNull(2),
        Product: row.TextOrNull(3) is { } categorie ? new Product(categorie, row.TextOrNull(4)) : null,
        Toewijzingsdatum: row.Date(5),
        Toewijzingstijd: row.GetFieldValue<TimeOnly>(6),
        Ingangsdatum: row.Date(7),
        Einddatum: row.DateOrNull(8),
        RedenWijziging: row.TextOrNull(9),
        Omvang: row.NumberOrNull(10) is { } volume ? new Omvang(volume, row.GetString(11), row.GetString(12)) : null,
        Budget: row.NumberOrNull(13));

    public static Start Start(DbDataReader row) => new(
        row.GetString(0),
        new StartSleutel(row.NumberOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Date(4)),
        row.DateOrNull(5));

    public static Stop Stop(DbDataReader row) => new(
        row.GetString(0),
        new StopSleutel(row.NumberOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Date(4), row.GetString(5), row.Date(6)));

    public static Verzoek Verzoek(DbDataReader row) =>
        new(row.GetString(0), (VerzoekSoort)row.GetInt64(1), row.GetString(2), (VerzoekStatus)row.GetInt64(3));

    public static IngediendeDeclaratie Declaratie(DbDataReader row) => new(
        row.GetString(0), new Periode(row.Date(1), row.Date(2)), new BerichtIdentificatie(row.GetString(3), row.Date(4)),
        new XsdVersie(row.GetString(5), row.GetString(6)), IsBesloten: row.GetBoolean(7));

    public static IngediendePrestatie Prestatie(DbDataReader row) => new(
        Bsn: row.GetString(0),
        DeclaratieNummer: row.GetString(14),
        new Prestatie(
            Opgeslagen,
            ReferentieNummer: row.GetString(1),
            VorigReferentieNummer: row.TextOrNull(2),
            ToewijzingNummer: row.GetInt64(3),
            ProductCategorie: row.GetString(4),
            ProductCode: row.GetString(5),
            ProductPeriode: new Periode(row.Date(6), row.Date(7)),
            GeleverdVolume: row.GetInt64(8),
            Eenheid: row.GetString(9),
            ProductTarief: row.NumberOrNull(10),
            IngediendBedrag: new BedragMetDC(row.GetInt64(11), row.GetBoolean(12) ? DebetCredit.Credit : DebetCredit.Debet)),
        Status: (PrestatieStatus)row.GetInt64(13));

    public static DateOnly? DateOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Date(column);

    /// <summary>SQLite has no dates, and its driver reads their text as one of any culture: by the profile of a large declaration a tenth of all its time.</summary>
    private static DateOnly Date(this DbDataReader row, int column) => row is SqliteDataReader
        ? DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture)
        : row.GetFieldValue<DateOnly>(column);

    private static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}

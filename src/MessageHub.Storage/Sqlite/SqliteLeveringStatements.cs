using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// Starts and stops of a batch: removals of what is stored first, then additions. Rows are compared with IS, because an absent value is a value in these
/// keys. Each removal takes the oldest of equal rows that stands; :2, which of them that is, is for sets.
/// </summary>
internal sealed class SqliteLeveringStatements : LeveringStatements
{
    private const string SameProduct = """
        StroomId = @stroom AND Bsn = :3 AND ToewijzingNummer IS :4 AND ProductCategorie IS :5 AND ProductCode IS :6 AND Begindatum = :7
        """;

    public override string RemoveStarts => $"""
        UPDATE LeveringStart SET VerwijderdDoorBerichtId = :1
        WHERE Id = (
            SELECT MIN(Id) FROM LeveringStart INDEXED BY LeveringStart_Client
            WHERE {SameProduct} AND ToewijzingIngangsdatum IS :8 AND VerwijderdDoorBerichtId IS NULL)
        """;

    public override string AddStarts => """
        INSERT INTO LeveringStart (BerichtId, VerwijderdDoorBerichtId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
            ToewijzingIngangsdatum, StroomId)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, @stroom)
        """;

    public override string RemoveStops => $"""
        UPDATE LeveringStop SET VerwijderdDoorBerichtId = :1
        WHERE Id = (
            SELECT MIN(Id) FROM LeveringStop INDEXED BY LeveringStop_Client
            WHERE {SameProduct} AND RedenBeeindiging = :8 AND Einddatum = :9 AND VerwijderdDoorBerichtId IS NULL)
        """;

    public override string AddStops => """
        INSERT INTO LeveringStop (BerichtId, VerwijderdDoorBerichtId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
            RedenBeeindiging, Einddatum, StroomId)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, @stroom)
        """;
}

using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// Starts and stops of a batch: removals of what is stored first, then additions. Rows are compared with IS, because an absent value is a value
/// in these keys. Rang says which of equal rows a removal takes, oldest first.
/// </summary>
internal sealed class SqliteLeveringStatements : LeveringStatements
{
    public override string RemoveStarts => """
        UPDATE LeveringStart SET VerwijderdDoorBerichtId = gekozen.BerichtId
        FROM (
            SELECT LeveringStart.Id, rij.value ->> 0 AS BerichtId, rij.value ->> 1 AS Rang,
                ROW_NUMBER() OVER (PARTITION BY rij.key ORDER BY LeveringStart.Id) AS Nummer
            FROM json_each(@rijen) AS rij
            CROSS JOIN LeveringStart ON LeveringStart.StroomId = @stroom AND LeveringStart.Bsn = rij.value ->> 2
                AND LeveringStart.ToewijzingNummer IS rij.value ->> 3 AND LeveringStart.ProductCategorie IS rij.value ->> 4
                AND LeveringStart.ProductCode IS rij.value ->> 5 AND LeveringStart.Begindatum = rij.value ->> 6
                AND LeveringStart.ToewijzingIngangsdatum IS rij.value ->> 7
            WHERE LeveringStart.VerwijderdDoorBerichtId IS NULL
        ) AS gekozen
        WHERE LeveringStart.Id = gekozen.Id AND gekozen.Nummer = gekozen.Rang
        """;

    public override string AddStarts => """
        INSERT INTO LeveringStart (StroomId, BerichtId, VerwijderdDoorBerichtId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
            ToewijzingIngangsdatum)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6,
            rij.value ->> 7
        FROM json_each(@rijen) AS rij
        ORDER BY rij.key
        """;

    public override string RemoveStops => """
        UPDATE LeveringStop SET VerwijderdDoorBerichtId = gekozen.BerichtId
        FROM (
            SELECT LeveringStop.Id, rij.value ->> 0 AS BerichtId, rij.value ->> 1 AS Rang,
                ROW_NUMBER() OVER (PARTITION BY rij.key ORDER BY LeveringStop.Id) AS Nummer
            FROM json_each(@rijen) AS rij
            CROSS JOIN LeveringStop ON LeveringStop.StroomId = @stroom AND LeveringStop.Bsn = rij.value ->> 2
                AND LeveringStop.ToewijzingNummer IS rij.value ->> 3 AND LeveringStop.ProductCategorie IS rij.value ->> 4
                AND LeveringStop.ProductCode IS rij.value ->> 5 AND LeveringStop.Begindatum = rij.value ->> 6
                AND LeveringStop.RedenBeeindiging = rij.value ->> 7 AND LeveringStop.Einddatum = rij.value ->> 8
            WHERE LeveringStop.VerwijderdDoorBerichtId IS NULL
        ) AS gekozen
        WHERE LeveringStop.Id = gekozen.Id AND gekozen.Nummer = gekozen.Rang
        """;

    public override string AddStops => """
        INSERT INTO LeveringStop (StroomId, BerichtId, VerwijderdDoorBerichtId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
            RedenBeeindiging, Einddatum)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6,
            rij.value ->> 7, rij.value ->> 8
        FROM json_each(@rijen) AS rij
        ORDER BY rij.key
        """;
}

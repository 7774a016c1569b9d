using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Starts and stops of a batch: removals of what is stored first, then additions. An absent value is a value in these keys. Rang says which of equal
/// rows a removal takes, oldest first.
/// </summary>
internal sealed class SqlServerLeveringStatements : LeveringStatements
{
    private const string SameProduct = $"""
        levering.Bsn = rij.Bsn {Bin2.Collation}
                AND (levering.ToewijzingNummer = rij.ToewijzingNummer OR (levering.ToewijzingNummer IS NULL AND rij.ToewijzingNummer IS NULL))
                AND (levering.ProductCategorie = rij.ProductCategorie {Bin2.Collation}
                    OR (levering.ProductCategorie IS NULL AND rij.ProductCategorie IS NULL))
                AND (levering.ProductCode = rij.ProductCode {Bin2.Collation} OR (levering.ProductCode IS NULL AND rij.ProductCode IS NULL))
                AND levering.Begindatum = rij.Begindatum
        """;

    private const string Chosen = """
        SELECT levering.Id, rij.BerichtId, rij.Rang, ROW_NUMBER() OVER (PARTITION BY rij.Nummer ORDER BY levering.Id) AS Volgorde
        """;

    private const string Take = "AS gekozen ON gekozen.Id = doel.Id WHERE gekozen.Volgorde = gekozen.Rang";

    public override string RemoveStarts => $"""
        UPDATE doel SET VerwijderdDoorBerichtId = gekozen.BerichtId
        FROM dbo.LeveringStart AS doel
        JOIN (
            {Chosen}
            FROM OPENJSON(@rijen) WITH (
                BerichtId bigint '$[0]', Rang bigint '$[1]', Bsn nvarchar(9) '$[2]', ToewijzingNummer bigint '$[3]', ProductCategorie nvarchar(4) '$[4]',
                ProductCode nvarchar(10) '$[5]', Begindatum date '$[6]', ToewijzingIngangsdatum date '$[7]', Nummer bigint '$[8]') AS rij
            JOIN dbo.LeveringStart AS levering ON levering.StroomId = @stroom AND {SameProduct}
                AND (levering.ToewijzingIngangsdatum = rij.ToewijzingIngangsdatum
                    OR (levering.ToewijzingIngangsdatum IS NULL AND rij.ToewijzingIngangsdatum IS NULL))
            WHERE levering.VerwijderdDoorBerichtId IS NULL
        ) {Take}
        """;

    public override string AddStarts => """
        INSERT INTO dbo.LeveringStart (StroomId, BerichtId, VerwijderdDoorBerichtId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
            ToewijzingIngangsdatum)
        SELECT @stroom, rij.BerichtId, rij.VerwijderdDoorBerichtId, rij.Bsn, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.Begindatum,
            rij.ToewijzingIngangsdatum
        FROM OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', VerwijderdDoorBerichtId bigint '$[1]', Bsn nvarchar(9) '$[2]', ToewijzingNummer bigint '$[3]',
            ProductCategorie nvarchar(4) '$[4]', ProductCode nvarchar(10) '$[5]', Begindatum date '$[6]', ToewijzingIngangsdatum date '$[7]',
            Nummer bigint '$[8]') AS rij
        ORDER BY rij.Nummer
        """;

    public override string RemoveStops => $"""
        UPDATE doel SET VerwijderdDoorBerichtId = gekozen.BerichtId
        FROM dbo.LeveringStop AS doel
        JOIN (
            {Chosen}
            FROM OPENJSON(@rijen) WITH (
                BerichtId bigint '$[0]', Rang bigint '$[1]', Bsn nvarchar(9) '$[2]', ToewijzingNummer bigint '$[3]', ProductCategorie nvarchar(4) '$[4]',
                ProductCode nvarchar(10) '$[5]', Begindatum date '$[6]', RedenBeeindiging nvarchar(4) '$[7]', Einddatum date '$[8]',
                Nummer bigint '$[9]') AS rij
            JOIN dbo.LeveringStop AS levering ON levering.StroomId = @stroom AND {SameProduct}
                AND levering.RedenBeeindiging = rij.RedenBeeindiging {Bin2.Collation} AND levering.Einddatum = rij.Einddatum
            WHERE levering.VerwijderdDoorBerichtId IS NULL
        ) {Take}
        """;

    public override string AddStops => """
        INSERT INTO dbo.LeveringStop (StroomId, BerichtId, VerwijderdDoorBerichtId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
            RedenBeeindiging, Einddatum)
        SELECT @stroom, rij.BerichtId, rij.VerwijderdDoorBerichtId, rij.Bsn, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.Begindatum,
            rij.RedenBeeindiging, rij.Einddatum
        FROM OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', VerwijderdDoorBerichtId bigint '$[1]', Bsn nvarchar(9) '$[2]', ToewijzingNummer bigint '$[3]',
            ProductCategorie nvarchar(4) '$[4]', ProductCode nvarchar(10) '$[5]', Begindatum date '$[6]', RedenBeeindiging nvarchar(4) '$[7]',
            Einddatum date '$[8]', Nummer bigint '$[9]') AS rij
        ORDER BY rij.Nummer
        """;
}

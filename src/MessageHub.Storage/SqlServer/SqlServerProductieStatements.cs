using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What was granted less what was credited, added up over streams.</summary>
internal sealed class SqlServerProductieStatements : ProductieStatements
{
    private const string Aanbieders = "OPENJSON(@rijen) WITH (Aanbieder nvarchar(8) '$[0]') AS rij";

    private const string Rijen =
        "OPENJSON(@rijen) WITH (Jaar bigint '$[0]', ProductCategorie nvarchar(4) '$[1]', ProductCode nvarchar(10) '$[2]', Toegekend bigint '$[3]')";

    // One row per declaration that is decided; the numbers of its refused lines are JSON of its own.
    private const string Besloten = $"""
        (
            SELECT YEAR(prestatie.PeriodeEind) AS Jaar, prestatie.ProductCategorie, prestatie.ProductCode,
                SUM(CASE WHEN prestatie.IsCredit = 1 THEN -prestatie.IngediendBedrag ELSE prestatie.IngediendBedrag END) AS Toegekend
            FROM OPENJSON(@rijen) WITH (DeclaratieNummer nvarchar(40) '$[0]', IsAfgewezen bit '$[1]') AS besluit
            JOIN dbo.Prestatie AS prestatie ON prestatie.StroomId = @stroom AND prestatie.Status = 2
                AND prestatie.DeclaratieNummer = besluit.DeclaratieNummer {Bin2.Collation}
            WHERE besluit.IsAfgewezen = 0 AND prestatie.ReferentieNummer NOT IN (
                SELECT regel.Nummer {Bin2.Collation}
                FROM OPENJSON(@rijen) WITH (Regels nvarchar(max) '$[2]' AS JSON) AS afgewezen
                CROSS APPLY OPENJSON(afgewezen.Regels) WITH (Nummer nvarchar(40) '$') AS regel)
            GROUP BY YEAR(prestatie.PeriodeEind), prestatie.ProductCategorie, prestatie.ProductCode
        )
        """;

    public override string Lock => $"""
        UPDATE dbo.Productieslot SET Nummer = Nummer + 1 WHERE Aanbieder IN (SELECT rij.Aanbieder {Bin2.Collation} FROM {Aanbieders});
        INSERT INTO dbo.Productieslot (Aanbieder, Nummer)
        SELECT rij.Aanbieder, 1
        FROM {Aanbieders}
        WHERE NOT EXISTS (SELECT 1 FROM dbo.Productieslot AS bekend WHERE bekend.Aanbieder = rij.Aanbieder {Bin2.Collation})
        """;

    public override string Totalen => $"""
        SELECT productie.ProductCategorie, productie.ProductCode, SUM(productie.Toegekend)
        FROM OPENJSON(@aanbieders) WITH (Aanbieder nvarchar(8) '$') AS sleutel
        JOIN dbo.Productie AS productie ON productie.Aanbieder = sleutel.Aanbieder {Bin2.Collation} AND productie.Jaar = @jaar
        GROUP BY productie.ProductCategorie, productie.ProductCode
        """;

    public override string Add => AddUp($"{Rijen} AS rij");

    public override string AddBesloten => AddUp($"{Besloten} AS rij");

    /// <summary>What is known is added to, then what is not is added. The claim on the stream keeps others from coming between.</summary>
    private static string AddUp(string rijen) => $"""
        UPDATE doel SET Toegekend = doel.Toegekend + rij.Toegekend
        FROM dbo.Productie AS doel
        JOIN {rijen} ON doel.Aanbieder = @aanbieder AND doel.Jaar = rij.Jaar AND doel.ProductCategorie = rij.ProductCategorie {Bin2.Collation}
            AND doel.ProductCode = rij.ProductCode {Bin2.Collation} AND doel.StroomId = @stroom AND doel.Dag = CAST(@dag AS date);
        INSERT INTO dbo.Productie (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag, Toegekend)
        SELECT @aanbieder, rij.Jaar, rij.ProductCategorie, rij.ProductCode, @stroom, CAST(@dag AS date), rij.Toegekend
        FROM {rijen}
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Productie AS bekend
            WHERE bekend.Aanbieder = @aanbieder AND bekend.Jaar = rij.Jaar AND bekend.ProductCategorie = rij.ProductCategorie {Bin2.Collation}
                AND bekend.ProductCode = rij.ProductCode {Bin2.Collation} AND bekend.StroomId = @stroom AND bekend.Dag = CAST(@dag AS date))
        """;
}

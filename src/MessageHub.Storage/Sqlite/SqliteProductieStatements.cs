using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What was granted less what was credited, added up over streams. Who writes is alone: the lock is for other databases, and does no harm.</summary>
internal sealed class SqliteProductieStatements : ProductieStatements
{
    public override string Lock => """
        INSERT INTO Productieslot (Aanbieder, Nummer) VALUES (:1, 1) ON CONFLICT (Aanbieder) DO UPDATE SET Nummer = Nummer + 1
        """;

    public override string Totalen => """
        SELECT Productie.ProductCategorie, Productie.ProductCode, SUM(Productie.Toegekend)
        FROM json_each(@aanbieders) AS sleutel
        CROSS JOIN Productie ON Productie.Aanbieder = sleutel.value AND Productie.Jaar = @jaar
        GROUP BY Productie.ProductCategorie, Productie.ProductCode
        """;

    private const string AddUp = """
        ON CONFLICT (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag) DO UPDATE SET Toegekend = Toegekend + excluded.Toegekend
        """;

    public override string Add => $"""
        INSERT INTO Productie (Jaar, ProductCategorie, ProductCode, Toegekend, Aanbieder, StroomId, Dag)
        VALUES (:1, :2, :3, :4, @aanbieder, @stroom, @dag)
        {AddUp}
        """;

    public override string AddBesloten => $"""
        INSERT INTO Productie (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag, Toegekend)
        SELECT @aanbieder, CAST(substr(PeriodeEind, 1, 4) AS INTEGER), ProductCategorie, ProductCode, @stroom, @dag,
            SUM(CASE WHEN IsCredit = 1 THEN -IngediendBedrag ELSE IngediendBedrag END)
        FROM Prestatie INDEXED BY Prestatie_Wachtend
        WHERE StroomId = @stroom AND Status = 2 AND DeclaratieNummer = :1 AND :2 = 0
            AND ReferentieNummer NOT IN (SELECT regel.value FROM json_each(:3) AS regel)
        GROUP BY 2, 3, 4
        {AddUp}
        """;
}

using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What the overview counts: ranges of ids, each [number, from, up to].</summary>
internal sealed class SqlServerOverviewQueries : OverviewQueries
{
    private const string Vensters = "OPENJSON(@vensters) WITH (Nummer bigint '$[0]', Van bigint '$[1]', Tot bigint '$[2]') AS venster";

    public override string LastBericht => "SELECT MAX(Id) FROM dbo.Bericht";

    public override string LastUitgaand => "SELECT MAX(Id) FROM dbo.Uitgaand";

    public override string BerichtAt => "SELECT TOP (1) Id, OntvangenOp FROM dbo.Bericht WHERE Id >= @id ORDER BY Id";

    public override string UitgaandAt => "SELECT TOP (1) Id, AangemaaktOp FROM dbo.Uitgaand WHERE Id >= @id ORDER BY Id";

    public override string Berichten => $"""
        SELECT venster.Nummer, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Status, COUNT_BIG(*)
        FROM {Vensters}
        JOIN dbo.Bericht AS Bericht ON Bericht.Id >= venster.Van AND Bericht.Id < venster.Tot
        GROUP BY venster.Nummer, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Status
        """;

    public override string Uitgaande => $"""
        SELECT venster.Nummer, COUNT_BIG(*)
        FROM {Vensters}
        JOIN dbo.Uitgaand AS Uitgaand ON Uitgaand.Id >= venster.Van AND Uitgaand.Id < venster.Tot
        GROUP BY venster.Nummer
        """;

    public override string RetourCodes => $"""
        SELECT venster.Nummer, Bevinding.RetourCode, COUNT_BIG(*)
        FROM {Vensters}
        JOIN dbo.Bevinding AS Bevinding ON Bevinding.BerichtId >= venster.Van AND Bevinding.BerichtId < venster.Tot
        WHERE Bevinding.RetourCode IS NOT NULL
        GROUP BY venster.Nummer, Bevinding.RetourCode
        """;

    public override string Aangehouden => """
        SELECT COUNT_BIG(*), MIN(Sinds)
        FROM dbo.Aanhouding
        WHERE VerwerktOp IS NULL AND Besluit IS NULL AND NOT (Regels = 'TR323' AND Fout IS NULL)
        """;

    public override string OpenSignalen => $"""
        SELECT COUNT_BIG(*)
        FROM dbo.Signaal
        WHERE GeslotenOp IS NULL AND Regel IN (SELECT sleutel.Waarde {Bin2.Collation} FROM OPENJSON(@regels) WITH (Waarde nvarchar(40) '$') AS sleutel)
        """;

    public override string ZonderOntvangst => """
        SELECT COUNT_BIG(*)
        FROM dbo.Bericht AS bericht
        WHERE bericht.Id >= @van AND bericht.Id < @tot AND bericht.Soort = 301 AND bericht.Status = 1 AND bericht.OntvangenDag BETWEEN @vanaf AND @totEnMet
            AND NOT EXISTS (
                SELECT 1 FROM dbo.Bericht AS antwoord
                WHERE antwoord.StroomId = bericht.StroomId AND antwoord.Identificatie = bericht.Identificatie AND antwoord.BeantwoordtBerichtId = bericht.Id)
        """;

    public override string OpenVerzoeken => """
        SELECT COUNT_BIG(DISTINCT verzoek.BerichtId)
        FROM dbo.Verzoek AS verzoek
        JOIN dbo.Bericht AS bericht ON bericht.Id = verzoek.BerichtId
        WHERE verzoek.BerichtId >= @van AND verzoek.BerichtId < @tot AND verzoek.Status = 0 AND bericht.OntvangenDag BETWEEN @vanaf AND @totEnMet
        """;

    public override string OpenDeclaraties => """
        SELECT COUNT_BIG(*)
        FROM dbo.Declaratie AS declaratie
        JOIN dbo.Bericht AS bericht ON bericht.Id = declaratie.BerichtId
        WHERE declaratie.BerichtId >= @van AND declaratie.BerichtId < @tot AND declaratie.IsBesloten = 0
            AND bericht.OntvangenDag BETWEEN @vanaf AND @totEnMet
        """;
}

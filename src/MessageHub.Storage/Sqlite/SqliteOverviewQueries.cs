using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What the overview counts: ranges of ids, each [number, from, up to].</summary>
internal sealed class SqliteOverviewQueries : OverviewQueries
{
    public override string LastBericht => "SELECT MAX(Id) FROM Bericht";

    public override string LastUitgaand => "SELECT MAX(Id) FROM Uitgaand";

    public override string BerichtAt => "SELECT Id, OntvangenOp FROM Bericht WHERE Id >= @id ORDER BY Id LIMIT 1";

    public override string UitgaandAt => "SELECT Id, AangemaaktOp FROM Uitgaand WHERE Id >= @id ORDER BY Id LIMIT 1";

    public override string Berichten => """
        SELECT venster.value ->> 0, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Status, COUNT(*)
        FROM json_each(@vensters) AS venster
        CROSS JOIN Bericht ON Bericht.Id >= venster.value ->> 1 AND Bericht.Id < venster.value ->> 2
        GROUP BY venster.value ->> 0, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Status
        """;

    public override string Uitgaande => """
        SELECT venster.value ->> 0, COUNT(*)
        FROM json_each(@vensters) AS venster
        CROSS JOIN Uitgaand NOT INDEXED ON Uitgaand.Id >= venster.value ->> 1 AND Uitgaand.Id < venster.value ->> 2
        GROUP BY venster.value ->> 0
        """;

    public override string RetourCodes => """
        SELECT venster.value ->> 0, Bevinding.RetourCode, COUNT(*)
        FROM json_each(@vensters) AS venster
        CROSS JOIN Bevinding ON Bevinding.BerichtId >= venster.value ->> 1 AND Bevinding.BerichtId < venster.value ->> 2
        WHERE Bevinding.RetourCode IS NOT NULL
        GROUP BY venster.value ->> 0, Bevinding.RetourCode
        """;

    public override string Aangehouden => """
        SELECT COUNT(*), MIN(Sinds)
        FROM Aanhouding INDEXED BY Aanhouding_Open
        WHERE VerwerktOp IS NULL AND Besluit IS NULL AND NOT (Regels = 'TR323' AND Fout IS NULL)
        """;

    public override string OpenSignalen => """
        SELECT COUNT(*)
        FROM Signaal INDEXED BY Signaal_Open
        WHERE GeslotenOp IS NULL AND Regel IN (SELECT value FROM json_each(@regels))
        """;

    public override string ZonderOntvangst => """
        SELECT COUNT(*)
        FROM Bericht NOT INDEXED
        WHERE Id >= @van AND Id < @tot AND Soort = 301 AND Status = 1 AND OntvangenDag BETWEEN @vanaf AND @totEnMet AND NOT EXISTS (
            SELECT 1 FROM Bericht AS antwoord INDEXED BY Bericht_Sleutel
            WHERE antwoord.StroomId = Bericht.StroomId AND antwoord.Identificatie = Bericht.Identificatie AND antwoord.BeantwoordtBerichtId = Bericht.Id)
        """;

    public override string OpenVerzoeken => """
        SELECT COUNT(DISTINCT Verzoek.BerichtId)
        FROM Verzoek INDEXED BY Verzoek_Bericht
        CROSS JOIN Bericht ON Bericht.Id = Verzoek.BerichtId
        WHERE Verzoek.BerichtId >= @van AND Verzoek.BerichtId < @tot AND Verzoek.Status = 0 AND Bericht.OntvangenDag BETWEEN @vanaf AND @totEnMet
        """;

    public override string OpenDeclaraties => """
        SELECT COUNT(*)
        FROM Declaratie INDEXED BY Declaratie_Onbesloten
        CROSS JOIN Bericht ON Bericht.Id = Declaratie.BerichtId
        WHERE Declaratie.BerichtId >= @van AND Declaratie.BerichtId < @tot AND Declaratie.IsBesloten = 0
            AND Bericht.OntvangenDag BETWEEN @vanaf AND @totEnMet
        """;
}

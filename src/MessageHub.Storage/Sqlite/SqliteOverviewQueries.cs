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
}

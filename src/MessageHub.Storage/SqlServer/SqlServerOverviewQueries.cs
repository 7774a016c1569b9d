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
}

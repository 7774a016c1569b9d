using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>The registry of parties.</summary>
internal sealed class SqlServerPartyStatements : PartyStatements
{
    public override string List => """
        SELECT Partij.Code, Partij.Naam, Partij.Route, Partij.IsBediend, namens.Namens
        FROM dbo.Partij AS Partij
        LEFT JOIN dbo.PartijNamens AS namens ON namens.PartijId = Partij.Id
        ORDER BY Partij.Code, namens.Namens
        """;

    public override string Change => "UPDATE dbo.Partij SET Naam = @naam, Route = @route, IsBediend = @isBediend WHERE Code = @code";

    /// <summary>Two at once may both find it missing: the unique key refuses the second, whose operation is run again.</summary>
    public override string Add => "INSERT INTO dbo.Partij (Code, Naam, Route, IsBediend) VALUES (@code, @naam, @route, @isBediend)";

    public override string RemoveNamens => "DELETE FROM dbo.PartijNamens WHERE PartijId = (SELECT Id FROM dbo.Partij WHERE Code = @code)";

    public override string AddNamens => """
        INSERT INTO dbo.PartijNamens (PartijId, Namens)
        SELECT Partij.Id, rij.Namens
        FROM dbo.Partij AS Partij
        CROSS JOIN OPENJSON(@rijen) WITH (Namens nvarchar(8) '$[0]') AS rij
        WHERE Partij.Code = @code
        """;

    public override string Remove => "DELETE FROM dbo.Partij WHERE Code = @code";
}

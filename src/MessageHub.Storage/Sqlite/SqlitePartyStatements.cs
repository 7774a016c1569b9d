using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>The registry of parties.</summary>
internal sealed class SqlitePartyStatements : PartyStatements
{
    public override string List => """
        SELECT Partij.Code, Partij.Naam, Partij.Route, Partij.IsBediend, PartijNamens.Namens
        FROM Partij
        LEFT JOIN PartijNamens ON PartijNamens.PartijId = Partij.Id
        ORDER BY Partij.Code, PartijNamens.Namens
        """;

    public override string Change => "UPDATE Partij SET Naam = @naam, Route = @route, IsBediend = @isBediend WHERE Code = @code";

    public override string Add => "INSERT INTO Partij (Code, Naam, Route, IsBediend) VALUES (@code, @naam, @route, @isBediend)";

    public override string RemoveNamens => "DELETE FROM PartijNamens WHERE PartijId = (SELECT Id FROM Partij WHERE Code = @code)";

    public override string AddNamens => "INSERT INTO PartijNamens (PartijId, Namens) SELECT Id, :1 FROM Partij WHERE Code = @code";

    public override string Remove => "DELETE FROM Partij WHERE Code = @code";
}

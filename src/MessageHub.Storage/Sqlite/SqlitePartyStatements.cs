using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>The registry of parties.</summary>
internal sealed class SqlitePartyStatements : PartyStatements
{
    public override string List => """
        SELECT Partij.Code, Partij.Naam, Partij.Route, Partij.IsBediend, PartijNamens.Namens
        FROM Partij
        LEFT JOIN PartijNamens ON PartijNamens.Code = Partij.Code
        ORDER BY Partij.Code, PartijNamens.Namens
        """;

    public override string Change => "UPDATE Partij SET Naam = @naam, Route = @route, IsBediend = @isBediend WHERE Code = @code";

    public override string Add => "INSERT INTO Partij (Code, Naam, Route, IsBediend) VALUES (@code, @naam, @route, @isBediend)";

    public override string RemoveNamens => "DELETE FROM PartijNamens WHERE Code = @code";

    public override string AddNamens => "INSERT INTO PartijNamens (Code, Namens) VALUES (@code, :1)";

    public override string Remove => "DELETE FROM Partij WHERE Code = @code";
}

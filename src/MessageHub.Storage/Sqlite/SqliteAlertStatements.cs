using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What channels were told, and the lease on telling them.</summary>
internal sealed class SqliteAlertStatements : AlertStatements
{
    public override string TakeTurn => "UPDATE Dagwerk SET Eigenaar = @eigenaar, Tot = @tot WHERE Naam = 'alarmen' AND (Tot <= @nu OR Eigenaar = @eigenaar)";

    public override string Fence => "UPDATE Dagwerk SET Tot = Tot WHERE Naam = 'alarmen' AND Eigenaar = @eigenaar";

    public override string List => "SELECT Soort, Oorzaak, Onderwerp, Sinds, GemeldOp, IsGemeld FROM Alarm WHERE Kanaal = @kanaal ORDER BY Oorzaak";

    public override string Forget => "DELETE FROM Alarm WHERE Kanaal = @kanaal AND Oorzaak = :1";

    public override string Add => """
        INSERT INTO Alarm (Kanaal, Oorzaak, Soort, Onderwerp, Sinds, GemeldOp, IsGemeld) VALUES (@kanaal, :1, :2, :3, :4, :5, :6)
        """;
}

using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// Messages that throw every time, what operators do about them, and the record of what they did. Status 0 waits, 7 is stuck, 8 discarded.
/// </summary>
internal sealed class SqliteOperatorStatements : OperatorStatements
{
    public override string AddVastgelopen => """
        INSERT INTO Vastgelopen (BerichtId, StroomId, Sinds, Pogingen, Reden)
        SELECT Id, StroomId, @sinds, @pogingen, @reden FROM Bericht WHERE Id = @id AND +StroomId = @stroom AND +Status = 0
        """;

    public override string MarkStuck => "UPDATE Bericht SET Status = 7 WHERE Id = @id AND +StroomId = @stroom AND +Status = 0";

    public override string Stuck => """
        SELECT Bericht.Id, Stroom.Gemeente, Stroom.Aanbieder, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Identificatie,
            Bericht.OntvangenOp, Vastgelopen.Sinds, Vastgelopen.Pogingen, Vastgelopen.Reden,
            (SELECT COUNT(*) FROM Bericht AS later WHERE later.StroomId = Vastgelopen.StroomId AND later.Status = 0 AND later.Id > Bericht.Id)
        FROM Vastgelopen
        CROSS JOIN Bericht ON Bericht.Id = Vastgelopen.BerichtId
        CROSS JOIN Stroom ON Stroom.Id = Vastgelopen.StroomId
        ORDER BY Vastgelopen.BerichtId
        LIMIT @maximum
        """;

    public override string StroomVanBericht => """
        SELECT Stroom.Gemeente, Stroom.Aanbieder, Stroom.Standaard
        FROM Bericht CROSS JOIN Stroom ON Stroom.Id = Bericht.StroomId WHERE Bericht.Id = @id
        """;

    /// <summary>To waiting, in its old place: the id is the order. To discarded: never judged.</summary>
    public override string Release => "UPDATE Bericht SET Status = @status WHERE Id = @id AND Status = 7";

    public override string RemoveVastgelopen => "DELETE FROM Vastgelopen WHERE BerichtId = @id";

    /// <summary>Judging again numbers its findings from one again.</summary>
    public override string RemoveBevindingen => "DELETE FROM Bevinding WHERE BerichtId = @id";

    public override string AddHandeling =>
        "INSERT INTO Handeling (Op, Wie, Wat, BerichtId, Onderwerp, Reden) VALUES (@op, @wie, @wat, @bericht, @onderwerp, @reden)";

    public override string LatestHandeling => "SELECT COALESCE(MAX(Id), 0) FROM Handeling";

    public override string Audit => "SELECT Op, Wie, Wat, BerichtId, Onderwerp, Reden FROM Handeling ORDER BY Id DESC LIMIT @maximum";
}

namespace MessageHub.Storage.Sqlite;

/// <summary>Messages that throw every time, and what operators do about them. Status 0 waits, 7 is stuck, 8 discarded.</summary>
internal static class StuckStatements
{
    public const string AddVastgelopen = """
        INSERT INTO Vastgelopen (BerichtId, StroomId, Sinds, Pogingen, Reden)
        SELECT Id, StroomId, @sinds, @pogingen, @reden FROM Bericht WHERE Id = @id AND Status = 0
        """;

    public const string MarkStuck = "UPDATE Bericht SET Status = 7 WHERE Id = @id AND Status = 0";

    /// <summary>To waiting, in its old place: the id is the order. To discarded: never judged.</summary>
    public const string Release = "UPDATE Bericht SET Status = @status WHERE Id = @id AND Status = 7";

    public const string RemoveVastgelopen = "DELETE FROM Vastgelopen WHERE BerichtId = @id";

    /// <summary>Judging again numbers its findings from one again.</summary>
    public const string RemoveBevindingen = "DELETE FROM Bevinding WHERE BerichtId = @id";

    public const string AddHandeling = "INSERT INTO Handeling (Op, Wie, Wat, BerichtId, Reden) VALUES (@op, @wie, @wat, @id, @reden)";

    public const string Audit = "SELECT Op, Wie, Wat, BerichtId, Reden FROM Handeling ORDER BY Id DESC LIMIT @maximum";

    public const string List = """
        SELECT Bericht.Id, Stroom.Gemeente, Stroom.Aanbieder, Bericht.Soort, Bericht.Identificatie, Bericht.OntvangenOp, Vastgelopen.Sinds,
            Vastgelopen.Pogingen, Vastgelopen.Reden,
            (SELECT COUNT(*) FROM Bericht AS later WHERE later.StroomId = Vastgelopen.StroomId AND later.Status = 0 AND later.Id > Bericht.Id)
        FROM Vastgelopen
        CROSS JOIN Bericht ON Bericht.Id = Vastgelopen.BerichtId
        CROSS JOIN Stroom ON Stroom.Id = Vastgelopen.StroomId
        ORDER BY Vastgelopen.BerichtId
        LIMIT @maximum
        """;

    /// <summary>Counts what waits and is stuck: indexes that are short when the hub keeps up.</summary>
    public const string Figures = """
        SELECT (SELECT COUNT(*) FROM Bericht INDEXED BY Bericht_Wachtend WHERE Status = 0),
            (SELECT oudste.OntvangenOp FROM Bericht AS oudste
                WHERE oudste.Id = (SELECT MIN(Id) FROM Bericht INDEXED BY Bericht_Wachtend WHERE Status = 0)),
            (SELECT COUNT(*) FROM Vastgelopen),
            (SELECT COUNT(*) FROM Uitgaand INDEXED BY Uitgaand_Wachtend WHERE AfgeleverdOp IS NULL)
        """;
}

using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Messages that throw every time, and what operators do about them. Status 0 waits, 7 is stuck, 8 discarded.</summary>
internal sealed class SqlServerStuckStatements : StuckStatements
{
    public override string StroomVanBericht => """
        SELECT Stroom.Gemeente, Stroom.Aanbieder FROM dbo.Bericht AS Bericht JOIN dbo.Stroom AS Stroom ON Stroom.Id = Bericht.StroomId
        WHERE Bericht.Id = @id
        """;

    public override string AddVastgelopen => """
        INSERT INTO dbo.Vastgelopen (BerichtId, StroomId, Sinds, Pogingen, Reden)
        SELECT Id, StroomId, CAST(@sinds AS datetimeoffset(7)), @pogingen, @reden FROM dbo.Bericht WHERE Id = @id AND Status = 0
        """;

    public override string MarkStuck => "UPDATE dbo.Bericht SET Status = 7 WHERE Id = @id AND Status = 0";

    /// <summary>To waiting, in its old place: the id is the order. To discarded: never judged.</summary>
    public override string Release => "UPDATE dbo.Bericht SET Status = @status WHERE Id = @id AND Status = 7";

    public override string RemoveVastgelopen => "DELETE FROM dbo.Vastgelopen WHERE BerichtId = @id";

    /// <summary>Judging again numbers its findings from one again.</summary>
    public override string RemoveBevindingen => "DELETE FROM dbo.Bevinding WHERE BerichtId = @id";

    public override string AddHandeling => """
        INSERT INTO dbo.Handeling (Op, Wie, Wat, BerichtId, Reden) VALUES (CAST(@op AS datetimeoffset(7)), @wie, @wat, @id, @reden)
        """;

    public override string Audit => "SELECT TOP (@maximum) Op, Wie, Wat, BerichtId, Reden FROM dbo.Handeling ORDER BY Id DESC";

    public override string List => """
        SELECT TOP (@maximum) Bericht.Id, Stroom.Gemeente, Stroom.Aanbieder, Bericht.Soort, Bericht.Identificatie, Bericht.OntvangenOp, vast.Sinds,
            vast.Pogingen, vast.Reden,
            (SELECT COUNT_BIG(*) FROM dbo.Bericht AS later WHERE later.StroomId = vast.StroomId AND later.Status = 0 AND later.Id > Bericht.Id)
        FROM dbo.Vastgelopen AS vast
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = vast.BerichtId
        JOIN dbo.Stroom AS Stroom ON Stroom.Id = vast.StroomId
        ORDER BY vast.BerichtId
        """;

    /// <summary>Counts what waits and is stuck: indexes that are short when the hub keeps up.</summary>
    public override string Figures => """
        SELECT (SELECT COUNT_BIG(*) FROM dbo.Bericht WHERE Status = 0),
            (SELECT oudste.OntvangenOp FROM dbo.Bericht AS oudste WHERE oudste.Id = (SELECT MIN(Id) FROM dbo.Bericht WHERE Status = 0)),
            (SELECT COUNT_BIG(*) FROM dbo.Vastgelopen),
            (SELECT COUNT_BIG(*) FROM dbo.Uitgaand WHERE AfgeleverdOp IS NULL)
        """;
}

using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Messages that throw every time, what operators do about them, and the record of what they did. Status 0 waits, 7 is stuck, 8 discarded.
/// </summary>
internal sealed class SqlServerOperatorStatements : OperatorStatements
{
    public override string AddVastgelopen => """
        INSERT INTO dbo.Vastgelopen (BerichtId, StroomId, Sinds, Pogingen, Reden)
        SELECT Id, StroomId, CAST(@sinds AS datetimeoffset(7)), @pogingen, @reden FROM dbo.Bericht WHERE Id = @id AND StroomId = @stroom AND Status = 0
        """;

    public override string MarkStuck => "UPDATE dbo.Bericht SET Status = 7 WHERE Id = @id AND StroomId = @stroom AND Status = 0";

    public override string Stuck => """
        SELECT TOP (@maximum) Bericht.Id, Stroom.Gemeente, Stroom.Aanbieder, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Identificatie,
            Bericht.OntvangenOp, vast.Sinds, vast.Pogingen, vast.Reden,
            (SELECT COUNT_BIG(*) FROM dbo.Bericht AS later WHERE later.StroomId = vast.StroomId AND later.Status = 0 AND later.Id > Bericht.Id)
        FROM dbo.Vastgelopen AS vast
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = vast.BerichtId
        JOIN dbo.Stroom AS Stroom ON Stroom.Id = vast.StroomId
        ORDER BY vast.BerichtId
        """;

    public override string StroomVanBericht => """
        SELECT Stroom.Gemeente, Stroom.Aanbieder, Stroom.Standaard
        FROM dbo.Bericht AS Bericht JOIN dbo.Stroom AS Stroom ON Stroom.Id = Bericht.StroomId
        WHERE Bericht.Id = @id
        """;

    /// <summary>To waiting, in its old place: the id is the order. To discarded: never judged.</summary>
    public override string Release => "UPDATE dbo.Bericht SET Status = @status WHERE Id = @id AND Status = 7";

    public override string RemoveVastgelopen => "DELETE FROM dbo.Vastgelopen WHERE BerichtId = @id";

    /// <summary>Judging again numbers its findings from one again.</summary>
    public override string RemoveBevindingen => "DELETE FROM dbo.Bevinding WHERE BerichtId = @id";

    public override string AddHandeling => """
        INSERT INTO dbo.Handeling (Op, Wie, Wat, BerichtId, Onderwerp, Reden)
        VALUES (CAST(@op AS datetimeoffset(7)), @wie, @wat, @bericht, @onderwerp, @reden)
        """;

    public override string LatestHandeling => "SELECT COALESCE(MAX(Id), 0) FROM dbo.Handeling";

    public override string Audit => "SELECT TOP (@maximum) Op, Wie, Wat, BerichtId, Onderwerp, Reden FROM dbo.Handeling ORDER BY Id DESC";
}

using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What the processes of one hub share.</summary>
internal sealed class SqlServerProcessStatements : ProcessStatements
{
    public override string Keys => "SELECT Xml FROM dbo.Cookiesleutel ORDER BY Id";

    public override string AddKey => "INSERT INTO dbo.Cookiesleutel (Naam, Xml) VALUES (@naam, @xml)";

    public override string Beat => """
        UPDATE dbo.Hartslag SET Rollen = @rollen, Gestart = CAST(@gestart AS datetimeoffset(7)), Op = CAST(@op AS datetimeoffset(7))
        WHERE Proces = @proces
        """;

    public override string FirstBeat => """
        INSERT INTO dbo.Hartslag (Proces, Rollen, Gestart, Op)
        VALUES (@proces, @rollen, CAST(@gestart AS datetimeoffset(7)), CAST(@op AS datetimeoffset(7)))
        """;

    public override string Goodbye => "DELETE FROM dbo.Hartslag WHERE Proces = @proces";

    public override string ForgetBeats => "DELETE FROM dbo.Hartslag WHERE Op < CAST(@voor AS datetimeoffset(7))";

    public override string Heartbeats => "SELECT Proces, Rollen, Gestart, Op FROM dbo.Hartslag ORDER BY Op DESC";
}

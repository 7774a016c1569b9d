using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What channels were told, and the lease on telling them.</summary>
internal sealed class SqlServerAlertStatements : AlertStatements
{
    public override string TakeTurn => """
        UPDATE dbo.Dagwerk SET Eigenaar = @eigenaar, Tot = CAST(@tot AS datetimeoffset(7))
        WHERE Naam = 'alarmen' AND (Tot <= CAST(@nu AS datetimeoffset(7)) OR Eigenaar = @eigenaar)
        """;

    public override string Fence => "UPDATE dbo.Dagwerk SET Tot = Tot WHERE Naam = 'alarmen' AND Eigenaar = @eigenaar";

    public override string List => "SELECT Soort, Oorzaak, Onderwerp, Sinds, GemeldOp, IsGemeld FROM dbo.Alarm WHERE Kanaal = @kanaal ORDER BY Oorzaak";

    public override string Forget => $"""
        DELETE FROM dbo.Alarm
        WHERE Kanaal = @kanaal
            AND Oorzaak IN (SELECT rij.Oorzaak {Bin2.Collation} FROM OPENJSON(@rijen) WITH (Oorzaak nvarchar(200) '$[0]') AS rij)
        """;

    public override string Add => """
        INSERT INTO dbo.Alarm (Kanaal, Oorzaak, Soort, Onderwerp, Sinds, GemeldOp, IsGemeld)
        SELECT @kanaal, rij.Oorzaak, rij.Soort, rij.Onderwerp, rij.Sinds, rij.GemeldOp, rij.IsGemeld
        FROM OPENJSON(@rijen) WITH (
            Oorzaak nvarchar(200) '$[0]', Soort bigint '$[1]', Onderwerp nvarchar(max) '$[2]', Sinds datetimeoffset(7) '$[3]',
            GemeldOp datetimeoffset(7) '$[4]', IsGemeld bit '$[5]') AS rij
        """;
}

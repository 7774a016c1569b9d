using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Dead letters of the broker that people put away.</summary>
internal sealed class SqlServerLetterStatements : LetterStatements
{
    /// <summary>Of two at once the second is refused by the key, and run again.</summary>
    public override string Add => $"""
        INSERT INTO dbo.DodeBrief (Herkomst, Sleutel, Reden, Sinds, GearchiveerdOp, Wie, Waarom, Lengte, Inhoud)
        SELECT rij.Herkomst, rij.Sleutel, rij.Reden, rij.Sinds, rij.GearchiveerdOp, rij.Wie, rij.Waarom, rij.Lengte, SUBSTRING(@bytes, rij.Plaats, rij.Bytes)
        FROM OPENJSON(@rijen) WITH (
            Herkomst bigint '$[0]', Sleutel nvarchar(64) '$[1]', Reden nvarchar(100) '$[2]', Sinds datetimeoffset(7) '$[3]',
            GearchiveerdOp datetimeoffset(7) '$[4]', Wie nvarchar(200) '$[5]', Waarom nvarchar(max) '$[6]', Lengte bigint '$[7]', Plaats int '$[8]',
            Bytes int '$[9]') AS rij
        WHERE NOT EXISTS (SELECT 1 FROM dbo.DodeBrief AS bekend WHERE bekend.Herkomst = rij.Herkomst AND bekend.Sleutel = rij.Sleutel {Bin2.Collation})
        """;

    public override string List => """
        SELECT TOP (@maximum) Id, Herkomst, Sleutel, Reden, Sinds, Lengte, GearchiveerdOp, Wie, Waarom
        FROM dbo.DodeBrief
        WHERE Id < @voor
        ORDER BY Id DESC
        """;

    public override string Body => "SELECT Inhoud, Sleutel FROM dbo.DodeBrief WHERE Id = @id";

    public override string Purge => "DELETE FROM dbo.DodeBrief WHERE GearchiveerdOp < CAST(@voor AS datetimeoffset(7))";
}

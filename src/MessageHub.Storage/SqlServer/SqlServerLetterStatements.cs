using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Dead letters of the broker that people put away.</summary>
internal sealed class SqlServerLetterStatements : LetterStatements
{
    /// <summary>Of two at once the second is refused by the key, and run again.</summary>
    public override string Add => """
        INSERT INTO dbo.DodeBrief (Herkomst, Sleutel, Reden, Sinds, GearchiveerdOp, Wie, Waarom, Lengte, Inhoud)
        SELECT @herkomst, @sleutel, @reden, CAST(@sinds AS datetimeoffset(7)), CAST(@op AS datetimeoffset(7)), @wie, @waarom, @lengte, @inhoud
        WHERE NOT EXISTS (SELECT 1 FROM dbo.DodeBrief AS bekend WHERE bekend.Herkomst = @herkomst AND bekend.Sleutel = @sleutel)
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

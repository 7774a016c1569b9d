using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Dead letters of the broker that people put away.</summary>
internal sealed class SqliteLetterStatements : LetterStatements
{
    public override string Add => """
        INSERT INTO DodeBrief (Herkomst, Sleutel, Reden, Sinds, GearchiveerdOp, Wie, Waarom, Lengte, Inhoud)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9)
        ON CONFLICT (Herkomst, Sleutel) DO NOTHING
        """;

    public override string List => """
        SELECT Id, Herkomst, Sleutel, Reden, Sinds, Lengte, GearchiveerdOp, Wie, Waarom FROM DodeBrief WHERE Id < @voor ORDER BY Id DESC LIMIT @maximum
        """;

    public override string Body => "SELECT Inhoud, Sleutel FROM DodeBrief WHERE Id = @id";

    public override string Purge => "DELETE FROM DodeBrief WHERE GearchiveerdOp < @voor";
}

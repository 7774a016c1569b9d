using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What became of the messages of a batch.</summary>
internal sealed class SqliteOutcomeStatements : OutcomeStatements
{
    public override string AfspraakversieId => "SELECT Id FROM Afspraakversie WHERE Sha256 = @sha256";

    public override string AddAfspraakversie => "INSERT INTO Afspraakversie (Sha256, GeldigVanaf) VALUES (@sha256, @geldigVanaf)";

    public override string SetUitkomsten =>
        "UPDATE Bericht SET Status = :2, IsVerwerkt = :3, BeoordeeldOp = :4, AfspraakversieId = :5 WHERE Id = :1";

    /// <summary>
    /// Ties receipts to the message they answer: of the judged messages with that key, the last one that came before the receipt. Run it after
    /// <see cref="SetUitkomsten"/>, so that a message judged in the same batch counts.
    /// </summary>
    public override string TieOntvangstbevestigingen => """
        UPDATE Bericht SET BeantwoordtBerichtId = (
            SELECT MAX(heen.Id) FROM Bericht AS heen
            WHERE heen.StroomId = @stroom AND heen.Identificatie = :4 AND heen.Soort = :2 AND heen.Afzender = :3 AND heen.BeoordeeldOp IS NOT NULL
                AND heen.Id < :1)
        WHERE Id = :1
        """;
}

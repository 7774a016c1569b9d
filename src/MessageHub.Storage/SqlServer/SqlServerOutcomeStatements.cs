using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What became of the messages of a batch.</summary>
internal sealed class SqlServerOutcomeStatements : OutcomeStatements
{
    public override string AfspraakversieId => "SELECT Id FROM dbo.Afspraakversie WHERE Sha256 = @sha256";

    public override string AddAfspraakversie => "INSERT INTO dbo.Afspraakversie (Sha256, GeldigVanaf) VALUES (@sha256, CAST(@geldigVanaf AS date))";

    public override string SetUitkomsten => """
        UPDATE Bericht SET Status = rij.Status, IsVerwerkt = rij.IsVerwerkt, BeoordeeldOp = rij.BeoordeeldOp, AfspraakversieId = rij.AfspraakversieId
        FROM dbo.Bericht AS Bericht
        JOIN OPENJSON(@rijen) WITH (
            Id bigint '$[0]', Status bigint '$[1]', IsVerwerkt bit '$[2]', BeoordeeldOp datetimeoffset(7) '$[3]', AfspraakversieId bigint '$[4]') AS rij
            ON rij.Id = Bericht.Id
        """;

    /// <summary>
    /// Ties receipts to the message they answer: of the judged messages with that key, the last one that came before the receipt. Run it after
    /// <see cref="SetUitkomsten"/>, so that a message judged in the same batch counts.
    /// </summary>
    public override string TieOntvangstbevestigingen => $"""
        UPDATE Bericht SET BeantwoordtBerichtId = (
            SELECT MAX(heen.Id) FROM dbo.Bericht AS heen
            WHERE heen.StroomId = @stroom AND heen.Identificatie = rij.Identificatie {Bin2.Collation} AND heen.Soort = rij.Soort
                AND heen.Afzender = rij.Afzender {Bin2.Collation} AND heen.BeoordeeldOp IS NOT NULL AND heen.Id < rij.Id)
        FROM dbo.Bericht AS Bericht
        JOIN OPENJSON(@rijen) WITH (
            Id bigint '$[0]', Soort bigint '$[1]', Afzender nvarchar(8) '$[2]', Identificatie nvarchar(24) '$[3]') AS rij ON rij.Id = Bericht.Id
        """;
}

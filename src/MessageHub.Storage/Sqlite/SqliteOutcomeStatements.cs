using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What became of the messages of a batch.</summary>
internal sealed class SqliteOutcomeStatements : OutcomeStatements
{
    public override string SetUitkomsten => """
        UPDATE Bericht SET Status = uitkomst.Status, IsVerwerkt = uitkomst.IsVerwerkt, BeoordeeldOp = uitkomst.BeoordeeldOp
        FROM (
            SELECT rij.value ->> 0 AS Id, rij.value ->> 1 AS Status, rij.value ->> 2 AS IsVerwerkt, rij.value ->> 3 AS BeoordeeldOp
            FROM json_each(@uitkomsten) AS rij
        ) AS uitkomst
        WHERE Bericht.Id = uitkomst.Id
        """;

    /// <summary>
    /// Ties receipts to the message they answer: of the judged messages with that key, the last one that came before the receipt. Run it after
    /// <see cref="SetUitkomsten"/>, so that a message judged in the same batch counts.
    /// </summary>
    public override string TieOntvangstbevestigingen => """
        UPDATE Bericht SET BeantwoordtBerichtId = (
            SELECT MAX(heen.Id) FROM Bericht AS heen
            WHERE heen.StroomId = @stroom AND heen.Identificatie = bevestiging.Identificatie AND heen.Soort = bevestiging.Soort
                AND heen.Afzender = bevestiging.Afzender AND heen.BeoordeeldOp IS NOT NULL AND heen.Id < bevestiging.Id)
        FROM (
            SELECT rij.value ->> 0 AS Id, rij.value ->> 1 AS Soort, rij.value ->> 2 AS Afzender, rij.value ->> 3 AS Identificatie
            FROM json_each(@bevestigingen) AS rij
        ) AS bevestiging
        WHERE Bericht.Id = bevestiging.Id
        """;
}

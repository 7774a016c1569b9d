using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What parties fetch, confirm, and may know of their messages.</summary>
internal sealed class SqliteMailboxStatements : MailboxStatements
{
    private const string Envelop = "Uitgaand.TraceerId, Uitgaand.ConversatieId, Uitgaand.AlsAntwoordOp, Uitgaand.Soort";

    public override string List => $"""
        SELECT {Envelop}, Afzender, Ontvanger, AangemaaktOp, Grootte, Sha256
        FROM Uitgaand INDEXED BY Uitgaand_Postvak
        WHERE Ontvanger = @partij AND AfgeleverdOp IS NULL AND (@soort IS NULL OR Soort = @soort)
            AND (@conversatieId IS NULL OR ConversatieId = @conversatieId) AND (@alsAntwoordOp IS NULL OR AlsAntwoordOp = @alsAntwoordOp)
        ORDER BY Id
        LIMIT @maximum
        """;

    public override string Payload => """
        SELECT COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM Uitgaand
        LEFT JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.TraceerId = @traceerId AND +Uitgaand.Ontvanger = @partij AND +Uitgaand.AfgeleverdOp IS NULL
        """;

    /// <summary>The first confirmation counts; a second one finds the row and leaves it as it is.</summary>
    public override string Confirm => """
        UPDATE Uitgaand SET AfgeleverdOp = COALESCE(AfgeleverdOp, @op)
        WHERE TraceerId = @traceerId AND +Ontvanger = @partij
        """;

    /// <summary>Which messages first, from the index of what waits, and then their bodies.</summary>
    public override string Undelivered => $"""
        SELECT {Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.Id, COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM (
            SELECT wachtend.Id
            FROM json_each(@partijen) AS partij
            CROSS JOIN Uitgaand AS wachtend INDEXED BY Uitgaand_Postvak ON wachtend.Ontvanger = partij.value AND wachtend.AfgeleverdOp IS NULL
            ORDER BY wachtend.Id
            LIMIT @maximum
        ) AS eerste
        CROSS JOIN Uitgaand ON Uitgaand.Id = eerste.Id
        LEFT JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        ORDER BY Uitgaand.Id
        """;

    private const string IncomingColumns = """
        SELECT Bericht.TraceerId, Bericht.ConversatieId, Bericht.AlsAntwoordOp, Bericht.Soort, Bericht.OntvangenOp,
            COALESCE(Bericht.BeoordeeldOp, Vastgelopen.Sinds,
                (SELECT MAX(Handeling.Op) FROM Handeling WHERE Handeling.BerichtId = Bericht.Id), Bericht.OntvangenOp),
            Bericht.Status, Bericht.ReferentieId, Bericht.Id
        """;

    private const string IncomingOfParty = """
        CROSS JOIN Bericht ON Bericht.Id = gevonden.Id
        LEFT JOIN Vastgelopen ON Vastgelopen.BerichtId = Bericht.Id
        WHERE Bericht.Verzender = @partij AND (@conversatieId IS NULL OR Bericht.ConversatieId = @conversatieId)
        ORDER BY Bericht.Id
        LIMIT @maximum
        """;

    private const string OutgoingColumns = $"SELECT {Envelop}, Uitgaand.AangemaaktOp, Uitgaand.AfgeleverdOp";

    private const string OutgoingOfParty = """
        CROSS JOIN Uitgaand ON Uitgaand.Id = gevonden.Id
        WHERE @partij IN (Uitgaand.Afzender, Uitgaand.Ontvanger) AND (@conversatieId IS NULL OR Uitgaand.ConversatieId = @conversatieId)
        ORDER BY Uitgaand.Id
        LIMIT @maximum
        """;

    public override string TraceIncoming => $"""
        {IncomingColumns}
        FROM (
            SELECT Id FROM Bericht WHERE TraceerId = @traceerId
            UNION
            SELECT Id FROM Bericht WHERE AlsAntwoordOp = @traceerId
        ) AS gevonden
        {IncomingOfParty}
        """;

    /// <summary>The message itself, what answers it, and what the hub made or passed on because of it.</summary>
    public override string TraceOutgoing => $"""
        {OutgoingColumns}
        FROM (
            SELECT Id FROM Uitgaand WHERE TraceerId = @traceerId
            UNION
            SELECT Id FROM Uitgaand WHERE AlsAntwoordOp = @traceerId
            UNION
            SELECT gevolg.Id FROM Bericht AS oorzaak CROSS JOIN Uitgaand AS gevolg ON gevolg.BerichtId = oorzaak.Id
            WHERE oorzaak.TraceerId = @traceerId
        ) AS gevonden
        {OutgoingOfParty}
        """;

    public override string TraceIncomingConversatie => $"""
        {IncomingColumns}
        FROM (SELECT Id FROM Bericht WHERE ConversatieId = @conversatieId) AS gevonden
        {IncomingOfParty}
        """;

    public override string TraceOutgoingConversatie => $"""
        {OutgoingColumns}
        FROM (SELECT Id FROM Uitgaand WHERE ConversatieId = @conversatieId) AS gevonden
        {OutgoingOfParty}
        """;

    /// <summary>Of messages that get no return message: level 1, and a JW325. The other findings reach the sender in the return message.</summary>
    public override string Bevindingen => """
        SELECT Bevinding.BerichtId, Bevinding.Regel, Bevinding.Pad, Bevinding.Regelnummer, Bevinding.Tekst
        FROM json_each(@berichten) AS sleutel
        CROSS JOIN Bericht ON Bericht.Id = sleutel.value
        CROSS JOIN Bevinding ON Bevinding.BerichtId = Bericht.Id AND (Bevinding.Niveau = 1 OR Bericht.Soort = 325)
        ORDER BY Bevinding.BerichtId, Bevinding.Volgnummer
        """;
}

using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What parties may know of their messages.</summary>
internal sealed class SqliteTraceStatements : TraceStatements
{
    private const string IncomingColumns = """
        SELECT Bericht.TraceerId, Bericht.ConversatieId, Bericht.AlsAntwoordOp, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.OntvangenOp,
            COALESCE(Bericht.BeoordeeldOp, Vastgelopen.Sinds,
                (SELECT MAX(Handeling.Op) FROM Handeling WHERE Handeling.BerichtId = Bericht.Id), Bericht.OntvangenOp),
            Bericht.Status, Bericht.ReferentieId, Bericht.Id, Bericht.Verzender
        """;

    private const string IncomingOfParty = """
        CROSS JOIN Bericht ON Bericht.Id = gevonden.Id
        LEFT JOIN Vastgelopen ON Vastgelopen.BerichtId = Bericht.Id
        WHERE Bericht.Verzender IN (SELECT value FROM json_each(@partijen)) AND (@conversatieId IS NULL OR Bericht.ConversatieId = @conversatieId)
        ORDER BY Bericht.Id
        LIMIT @maximum
        """;

    private const string OutgoingColumns = $"SELECT {SqliteMailboxStatements.Envelop}, Uitgaand.AangemaaktOp, Uitgaand.AfgeleverdOp, Uitgaand.Afzender, Uitgaand.Ontvanger";

    private const string Parties = "(SELECT value FROM json_each(@partijen))";

    private const string OutgoingFound = """
        CROSS JOIN Uitgaand ON Uitgaand.Id = gevonden.Id
        WHERE @conversatieId IS NULL OR Uitgaand.ConversatieId = @conversatieId
        ORDER BY Uitgaand.Id
        LIMIT @maximum
        """;

    public override string Incoming => $"""
        {IncomingColumns}
        FROM (
            SELECT Id FROM Bericht WHERE TraceerId = @traceerId
            UNION
            SELECT Id FROM Bericht WHERE AlsAntwoordOp = @traceerId
        ) AS gevonden
        {IncomingOfParty}
        """;

    /// <summary>
    /// What these parties are sent by this id, or in answer to it; and what the hub made or passed on because of a message of theirs. By the id of somebody
    /// else's message nothing is found, also when it came of it that they were sent something.
    /// </summary>
    public override string Outgoing => $"""
        {OutgoingColumns}
        FROM (
            SELECT Id FROM Uitgaand WHERE TraceerId = @traceerId AND +Ontvanger IN {Parties}
            UNION
            SELECT Id FROM Uitgaand WHERE AlsAntwoordOp = @traceerId AND +Ontvanger IN {Parties}
            UNION
            SELECT gevolg.Id FROM Bericht AS oorzaak CROSS JOIN Uitgaand AS gevolg ON gevolg.BerichtId = oorzaak.Id
            WHERE oorzaak.TraceerId = @traceerId AND +oorzaak.Verzender IN {Parties}
        ) AS gevonden
        {OutgoingFound}
        """;

    public override string IncomingConversatie => $"""
        {IncomingColumns}
        FROM (SELECT Id FROM Bericht WHERE ConversatieId = @conversatieId) AS gevonden
        {IncomingOfParty}
        """;

    public override string OutgoingConversatie => $"""
        {OutgoingColumns}
        FROM (
            SELECT Id FROM Uitgaand WHERE ConversatieId = @conversatieId AND (+Ontvanger IN {Parties} OR +Afzender IN {Parties})
        ) AS gevonden
        {OutgoingFound}
        """;

    public override string Bevindingen => """
        SELECT Bevinding.BerichtId, Bevinding.Niveau, Bevinding.Gevolg, Bevinding.Regel, Bevinding.Pad, Bevinding.Regelnummer, Bevinding.Tekst
        FROM json_each(@berichten) AS sleutel
        CROSS JOIN Bevinding ON Bevinding.BerichtId = sleutel.value
        ORDER BY Bevinding.BerichtId, Bevinding.Volgnummer
        """;
}

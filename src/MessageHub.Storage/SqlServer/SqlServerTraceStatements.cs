using MessageHub.Storage.Relational;
using static MessageHub.Storage.SqlServer.SqlServerMailboxStatements;

namespace MessageHub.Storage.SqlServer;

/// <summary>What parties may know of their messages.</summary>
internal sealed class SqlServerTraceStatements : TraceStatements
{
    private const string IncomingColumns = """
        SELECT TOP (@maximum) Bericht.TraceerId, Bericht.ConversatieId, Bericht.AlsAntwoordOp, Bericht.Standaard, Bericht.Release, Bericht.Soort,
            Bericht.OntvangenOp,
            COALESCE(Bericht.BeoordeeldOp, vast.Sinds,
                (SELECT MAX(Handeling.Op) FROM dbo.Handeling AS Handeling WHERE Handeling.BerichtId = Bericht.Id), Bericht.OntvangenOp),
            Bericht.Status, Bericht.ReferentieId, Bericht.Id, Bericht.Verzender
        """;

    private const string IncomingOfParty = $"""
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = gevonden.Id
        LEFT JOIN dbo.Vastgelopen AS vast ON vast.BerichtId = Bericht.Id
        WHERE Bericht.Verzender IN {Partijen} AND (@conversatieId IS NULL OR Bericht.ConversatieId = {ConversatieId})
        ORDER BY Bericht.Id
        """;

    private const string OutgoingColumns = $"SELECT TOP (@maximum) {Envelop}, Uitgaand.AangemaaktOp, Uitgaand.AfgeleverdOp, Uitgaand.Afzender, Uitgaand.Ontvanger";

    private const string OutgoingFound = $"""
        JOIN dbo.Uitgaand AS Uitgaand ON Uitgaand.Id = gevonden.Id
        WHERE @conversatieId IS NULL OR Uitgaand.ConversatieId = {ConversatieId}
        ORDER BY Uitgaand.Id
        """;

    public override string Incoming => $"""
        {IncomingColumns}
        FROM (
            SELECT Id FROM dbo.Bericht WHERE TraceerId = {TraceerId}
            UNION
            SELECT Id FROM dbo.Bericht WHERE AlsAntwoordOp = {TraceerId}
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
            SELECT Id FROM dbo.Uitgaand WHERE TraceerId = {TraceerId} AND Ontvanger IN {Partijen}
            UNION
            SELECT Id FROM dbo.Uitgaand WHERE AlsAntwoordOp = {TraceerId} AND Ontvanger IN {Partijen}
            UNION
            SELECT gevolg.Id FROM dbo.Bericht AS oorzaak JOIN dbo.Uitgaand AS gevolg ON gevolg.BerichtId = oorzaak.Id
            WHERE oorzaak.TraceerId = {TraceerId} AND oorzaak.Verzender IN {Partijen}
        ) AS gevonden
        {OutgoingFound}
        """;

    public override string IncomingConversatie => $"""
        {IncomingColumns}
        FROM (SELECT Id FROM dbo.Bericht WHERE ConversatieId = {ConversatieId}) AS gevonden
        {IncomingOfParty}
        """;

    public override string OutgoingConversatie => $"""
        {OutgoingColumns}
        FROM (
            SELECT Id FROM dbo.Uitgaand WHERE ConversatieId = {ConversatieId} AND (Ontvanger IN {Partijen} OR Afzender IN {Partijen})
        ) AS gevonden
        {OutgoingFound}
        """;

    public override string Bevindingen => """
        SELECT Bevinding.BerichtId, Bevinding.Niveau, Bevinding.Gevolg, Bevinding.Regel, Bevinding.Pad, Bevinding.Regelnummer, Bevinding.Tekst
        FROM OPENJSON(@berichten) WITH (Id bigint '$') AS rij
        JOIN dbo.Bevinding AS Bevinding ON Bevinding.BerichtId = rij.Id
        ORDER BY Bevinding.BerichtId, Bevinding.Volgnummer
        """;
}

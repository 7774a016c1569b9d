using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What parties fetch, confirm, and may know of their messages.</summary>
internal sealed class SqlServerMailboxStatements : MailboxStatements
{
    private const string Envelop = "Uitgaand.TraceerId, Uitgaand.ConversatieId, Uitgaand.AlsAntwoordOp, Uitgaand.Soort";
    private const string TraceerId = "CAST(@traceerId AS uniqueidentifier)";
    private const string ConversatieId = "CAST(@conversatieId AS uniqueidentifier)";

    public override string List => $"""
        SELECT TOP (@maximum) {Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.AangemaaktOp, Uitgaand.Grootte, Uitgaand.Sha256
        FROM dbo.Uitgaand AS Uitgaand
        WHERE Uitgaand.Ontvanger = @partij AND Uitgaand.AfgeleverdOp IS NULL AND (@soort IS NULL OR Uitgaand.Soort = @soort)
            AND (@conversatieId IS NULL OR Uitgaand.ConversatieId = {ConversatieId})
            AND (@alsAntwoordOp IS NULL OR Uitgaand.AlsAntwoordOp = CAST(@alsAntwoordOp AS uniqueidentifier))
        ORDER BY Uitgaand.Id
        """;

    public override string Payload => $"""
        SELECT COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM dbo.Uitgaand AS Uitgaand
        LEFT JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.TraceerId = {TraceerId} AND Uitgaand.Ontvanger = @partij AND Uitgaand.AfgeleverdOp IS NULL
        """;

    /// <summary>The first confirmation counts; a second one finds the row and leaves it as it is.</summary>
    public override string Confirm => $"""
        UPDATE dbo.Uitgaand SET AfgeleverdOp = COALESCE(AfgeleverdOp, CAST(@op AS datetimeoffset(7)))
        WHERE TraceerId = {TraceerId} AND Ontvanger = @partij
        """;

    /// <summary>Which messages first, from the index of what waits, and then their bodies.</summary>
    public override string Undelivered => $"""
        SELECT {Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.Id, COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM (
            SELECT TOP (@maximum) wachtend.Id
            FROM OPENJSON(@partijen) WITH (Partij nvarchar(8) '$') AS rij
            JOIN dbo.Uitgaand AS wachtend ON wachtend.Ontvanger = rij.Partij {Bin2.Collation} AND wachtend.AfgeleverdOp IS NULL
            ORDER BY wachtend.Id
        ) AS eerste
        JOIN dbo.Uitgaand AS Uitgaand ON Uitgaand.Id = eerste.Id
        LEFT JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        ORDER BY Uitgaand.Id
        """;

    private const string IncomingColumns = """
        SELECT TOP (@maximum) Bericht.TraceerId, Bericht.ConversatieId, Bericht.AlsAntwoordOp, Bericht.Soort, Bericht.OntvangenOp,
            COALESCE(Bericht.BeoordeeldOp, vast.Sinds,
                (SELECT MAX(Handeling.Op) FROM dbo.Handeling AS Handeling WHERE Handeling.BerichtId = Bericht.Id), Bericht.OntvangenOp),
            Bericht.Status, Bericht.ReferentieId, Bericht.Id
        """;

    private const string IncomingOfParty = $"""
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = gevonden.Id
        LEFT JOIN dbo.Vastgelopen AS vast ON vast.BerichtId = Bericht.Id
        WHERE Bericht.Verzender = @partij AND (@conversatieId IS NULL OR Bericht.ConversatieId = {ConversatieId})
        ORDER BY Bericht.Id
        """;

    private const string OutgoingColumns = $"SELECT TOP (@maximum) {Envelop}, Uitgaand.AangemaaktOp, Uitgaand.AfgeleverdOp";

    private const string OutgoingOfParty = $"""
        JOIN dbo.Uitgaand AS Uitgaand ON Uitgaand.Id = gevonden.Id
        WHERE (Uitgaand.Afzender = @partij OR Uitgaand.Ontvanger = @partij)
            AND (@conversatieId IS NULL OR Uitgaand.ConversatieId = {ConversatieId})
        ORDER BY Uitgaand.Id
        """;

    public override string TraceIncoming => $"""
        {IncomingColumns}
        FROM (
            SELECT Id FROM dbo.Bericht WHERE TraceerId = {TraceerId}
            UNION
            SELECT Id FROM dbo.Bericht WHERE AlsAntwoordOp = {TraceerId}
        ) AS gevonden
        {IncomingOfParty}
        """;

    /// <summary>The message itself, what answers it, and what the hub made or passed on because of it.</summary>
    public override string TraceOutgoing => $"""
        {OutgoingColumns}
        FROM (
            SELECT Id FROM dbo.Uitgaand WHERE TraceerId = {TraceerId}
            UNION
            SELECT Id FROM dbo.Uitgaand WHERE AlsAntwoordOp = {TraceerId}
            UNION
            SELECT gevolg.Id FROM dbo.Bericht AS oorzaak JOIN dbo.Uitgaand AS gevolg ON gevolg.BerichtId = oorzaak.Id
            WHERE oorzaak.TraceerId = {TraceerId}
        ) AS gevonden
        {OutgoingOfParty}
        """;

    public override string TraceIncomingConversatie => $"""
        {IncomingColumns}
        FROM (SELECT Id FROM dbo.Bericht WHERE ConversatieId = {ConversatieId}) AS gevonden
        {IncomingOfParty}
        """;

    public override string TraceOutgoingConversatie => $"""
        {OutgoingColumns}
        FROM (SELECT Id FROM dbo.Uitgaand WHERE ConversatieId = {ConversatieId}) AS gevonden
        {OutgoingOfParty}
        """;

    /// <summary>Of messages that get no return message: level 1, and a JW325. The other findings reach the sender in the return message.</summary>
    public override string Bevindingen => """
        SELECT Bevinding.BerichtId, Bevinding.Regel, Bevinding.Pad, Bevinding.Regelnummer, Bevinding.Tekst
        FROM OPENJSON(@berichten) WITH (Id bigint '$') AS rij
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = rij.Id
        JOIN dbo.Bevinding AS Bevinding ON Bevinding.BerichtId = Bericht.Id AND (Bevinding.Niveau = 1 OR Bericht.Soort = 325)
        ORDER BY Bevinding.BerichtId, Bevinding.Volgnummer
        """;
}

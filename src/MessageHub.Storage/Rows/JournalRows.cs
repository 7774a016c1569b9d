using System.Data.Common;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Messages, outcomes and findings as rows. The order of the cells is the order in the statements.</summary>
internal static class JournalRows
{
    public static string Stromen(IEnumerable<Stroom> stromen) => JsonRows.Write(stromen.Distinct(), (row, stroom) =>
    {
        row.Cell(stroom.Gemeente);
        row.Cell(stroom.Aanbieder);
    });

    /// <param name="envelope">How the one message was sent; null for messages that came without.</param>
    public static string Berichten(IEnumerable<(IntakeMessage Message, byte[] Sha256)> messages, Envelope? envelope) => JsonRows.WriteNumbered(messages, (row, hashed) =>
    {
        var message = hashed.Message;
        row.Cell(message.Routing?.Stroom.Gemeente);
        row.Cell(message.Routing?.Stroom.Aanbieder);
        row.Cell((long?)message.Routing?.Soort);
        row.Cell(message.Routing?.Afzender);
        row.Cell(message.Routing?.Ontvanger);
        row.Cell(message.Routing?.Identificatie);
        row.Cell(message.Source);
        row.Cell(message.ReceivedAt);
        row.Cell(Convert.ToHexString(hashed.Sha256));
        row.Cell(message.Body.Length);
        row.Cell((long)(message.Routing is null ? MessageStatus.Invalid : MessageStatus.Waiting));
        row.Cell(envelope?.TraceerId);
        row.Cell(envelope?.ConversatieId);
        row.Cell(envelope?.AlsAntwoordOp);
        row.Cell(envelope?.ReferentieId);
        row.Cell(envelope is null ? null : Verzender(message.Routing));
    });

    public static string Uitkomsten(IEnumerable<JudgedMessage> results) => JsonRows.Write(results, (row, result) =>
    {
        row.Cell(result.Message.Id);
        row.Cell((long)result.Status);
        row.Cell(result.IsVerwerkt);
        row.Cell(result.JudgedAt);
    });

    public static string Ontvangstbevestigingen(IEnumerable<JudgedMessage> results) =>
        JsonRows.Write(results.Where(result => result.Answers is not null), (row, result) =>
        {
            var answered = result.Answers!.Value;
            row.Cell(result.Message.Id);
            row.Cell((long)answered.Soort);
            row.Cell(answered.Afzender);
            row.Cell(answered.Identificatie);
        });

    /// <summary>The findings of these messages; null when there is none.</summary>
    public static string? Bevindingen(IEnumerable<(long BerichtId, IReadOnlyList<Finding> Findings)> messages)
    {
        var numbered = messages.SelectMany(message => message.Findings.Select((finding, index) => (message.BerichtId, index, finding))).ToList();
        return numbered.Count == 0 ? null : JsonRows.Write(numbered, (row, numberedFinding) =>
        {
            var (berichtId, index, finding) = numberedFinding;
            row.Cell(berichtId);
            row.Cell(index + 1);
            row.Cell(finding.Rule);
            row.Cell(finding.Level);
            row.Cell(finding.ReturnCode);
            row.Cell(finding.Path);
            row.Cell(finding.Line);
            row.Cell(finding.Text);
        });
    }

    public static WaitingMessage WaitingMessage(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1),
        new Routing((BerichtSoort)row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        row.GetFieldValue<byte[]>(6));

    public static PendingAnswer PendingAnswer(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1),
        new Answer((BerichtSoort)row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetFieldValue<byte[]>(5)));

    // A receipt repeats the header of the message it answers, and travels against its direction (IV028).
    private static string? Verzender(Routing? routing) =>
        routing?.Soort.IsRetourbericht == true ? routing.Ontvanger : routing?.Afzender;
}

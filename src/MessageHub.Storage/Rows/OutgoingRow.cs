using System.Data.Common;
using System.Security.Cryptography;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>A row of the table Uitgaand. What is null is taken from the message that caused it, which then is the payload.</summary>
/// <param name="ConversatieId">For when the cause has none.</param>
internal sealed record OutgoingRow(
    long BerichtId, Guid TraceerId, Guid ConversatieId, BerichtSoort Soort, string Afzender, string Ontvanger, string? Identificatie, bool IsAntwoord,
    DateTimeOffset AangemaaktOp, byte[]? Sha256, ReadOnlyMemory<byte>? Inhoud);

internal static class OutgoingRows
{
    /// <summary>Per message the answer, then the message itself when it is passed on.</summary>
    /// <param name="newId">Makes GUIDs that rise with time in the order of the database's index.</param>
    public static List<OutgoingRow> Of(IReadOnlyList<JudgedMessage> results, Func<DateTimeOffset, Guid> newId)
    {
        var rows = new List<OutgoingRow>(results.Count * 2);
        foreach (var result in results)
        {
            if (result.Answer is null && result.ForwardTo is null)
                continue;

            var (message, op) = (result.Message, result.JudgedAt);
            var conversatie = newId(op);
            if (result.Answer is { } answer)
            {
                rows.Add(new(
                    message.Id, newId(op), conversatie, answer.Soort, Other(message.Routing.Stroom, answer.Addressee), answer.Addressee,
                    answer.Identificatie, true, op, SHA256.HashData(answer.Body.Span), answer.Body));
            }

            if (result.ForwardTo is { } addressee)
            {
                rows.Add(new(
                    message.Id, newId(op), conversatie, message.Routing.Soort, Other(message.Routing.Stroom, addressee), addressee,
                    null, false, op, null, null));
            }
        }

        return rows;
    }

    public static void Uitgaand(ICells row, OutgoingRow uitgaand)
    {
        row.Cell(uitgaand.BerichtId);
        row.Cell(uitgaand.TraceerId);
        row.Cell(uitgaand.ConversatieId);
        row.Cell(uitgaand.Soort.Standaard.Naam);
        row.Cell(uitgaand.Soort.Standaard.Release);
        row.Cell(uitgaand.Soort.Nummer);
        row.Cell(uitgaand.Afzender);
        row.Cell(uitgaand.Ontvanger);
        row.Cell(uitgaand.Identificatie);
        row.Cell(uitgaand.IsAntwoord);
        row.Cell(uitgaand.AangemaaktOp);
        row.Cell(uitgaand.Inhoud?.Length);
        row.Cell(Bodies.Memory(uitgaand.Sha256));
        row.Cell(uitgaand.Inhoud);
    }

    public static PendingAnswer PendingAnswer(DbDataReader row, Soorten soorten) => new(
        row.GetInt64(0), row.GetString(1),
        new Answer(soorten.Of(row, 2), row.GetString(5), row.GetString(6), row.GetFieldValue<byte[]>(7)));

    /// <summary>Who it comes from: the other side, also when the hub answers in its place.</summary>
    private static string Other(Stroom stroom, string addressee) => addressee == stroom.Gemeente ? stroom.Aanbieder : stroom.Gemeente;
}

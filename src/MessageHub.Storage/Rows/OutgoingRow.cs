using System.Security.Cryptography;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>A row of the table Uitgaand. What is null is taken from the message that caused it, which then is the payload.</summary>
/// <param name="ConversatieId">For when the cause has none.</param>
internal sealed record OutgoingRow(
    long BerichtId, Guid TraceerId, Guid ConversatieId, BerichtSoort Soort, string Afzender, string Ontvanger, string? Identificatie, bool IsAntwoord,
    DateTimeOffset AangemaaktOp, long? Grootte, byte[]? Sha256, byte[]? Inhoud);

internal static class OutgoingRows
{
    /// <summary>Per message the answer, then the message itself when it is passed on.</summary>
    public static IEnumerable<OutgoingRow> Of(IEnumerable<JudgedMessage> results)
    {
        foreach (var result in results)
        {
            var (message, op) = (result.Message, result.JudgedAt);
            var conversatie = NewId(op);
            if (result.Answer is { } answer)
            {
                yield return new(
                    message.Id, NewId(op), conversatie, answer.Soort, Other(message.Routing.Stroom, answer.Addressee), answer.Addressee,
                    answer.Identificatie, true, op, answer.Body.Length, SHA256.HashData(answer.Body.Span), Bodies.Bytes(answer.Body));
            }

            if (result.ForwardTo is { } addressee)
            {
                yield return new(
                    message.Id, NewId(op), conversatie, message.Routing.Soort, Other(message.Routing.Stroom, addressee), addressee,
                    null, false, op, null, null, null);
            }
        }
    }

    // Rises with time, so that the unique index grows at its end and not all over.
    private static Guid NewId(DateTimeOffset op) => Guid.CreateVersion7(op);

    /// <summary>Who it comes from: the other side, also when the hub answers in its place.</summary>
    private static string Other(Stroom stroom, string addressee) => addressee == stroom.Gemeente ? stroom.Aanbieder : stroom.Gemeente;
}

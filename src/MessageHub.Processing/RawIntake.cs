using System.Security.Cryptography;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// The front door for messages from the queue. A delivery that comes twice is journaled once, without losing a message that only looks like another:
/// docs/decisions/0030-raw-intake-doubles.md.
/// </summary>
public sealed class RawIntake(
    IJournal journal, Parties parties, MessageReader reader, IWakeUps wakeUps, HubMeters meters, TimeProvider time) : IRawIntake
{
    private readonly HeaderPeek peek = new(reader.Standaarden);

    public async Task<RawIntakeOutcome> AcceptAsync(RawDelivery delivery, CancellationToken cancellation)
    {
        using var trace = HubTracing.StartIntake(delivery.TraceParent);
        if (delivery.Body.Length > MessageReader.DefaultMaximumSize)
            return new RawIntakeOutcome.Refused(RefusalReasons.TooLarge);
        if (peek.Peek(delivery.Body, out var refusal) is not { } routing)
            return new RawIntakeOutcome.Refused(refusal!);
        if (await parties.RefusalAsync(routing, cancellation) is not null)
            return new RawIntakeOutcome.Refused(RefusalReasons.UnknownParty);

        var isDouble = !await AddAsync(delivery, routing, TraceerIdOf(delivery), cancellation);

        // The same bytes as an earlier message without a message id, and the broker says that this is their first delivery: the sender sent them
        // twice, which is the rules' business (TR056) and not ours.
        if (isDouble && delivery is { MessageId: null or "", IsRedelivered: false })
            isDouble = !await AddAsync(delivery, routing, Guid.CreateVersion7(), cancellation);

        // Doubles too: whoever journaled the first may have been killed before its wake-up.
        await wakeUps.WakeAsync([routing.Stroom], cancellation);
        return new RawIntakeOutcome.Accepted(isDouble);
    }

    private async Task<bool> AddAsync(RawDelivery delivery, Routing routing, Guid traceerId, CancellationToken cancellation)
    {
        var envelope = new Envelope(traceerId, traceerId, AlsAntwoordOp: null, delivery.MessageId);
        var message = new IntakeMessage(traceerId.ToString(), delivery.Body, time.GetUtcNow(), routing, [], envelope) { TraceParent = HubTracing.Current };
        var isAdded = (await journal.AddAsync([message], cancellation))[0].IsAdded;
        if (isAdded)
            meters.Received(routing.Soort);
        return isAdded;
    }

    /// <summary>The same for the same message id and bytes, in every process: a version 8 UUID (RFC 9562) of their SHA-256.</summary>
    private static Guid TraceerIdOf(RawDelivery delivery)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData("messagehub.intake\n"u8);
        sha.AppendData(System.Text.Encoding.UTF8.GetBytes(delivery.MessageId ?? ""));
        sha.AppendData("\n"u8);
        sha.AppendData(delivery.Body.Span);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha.GetHashAndReset(hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}

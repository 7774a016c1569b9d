using System.Security.Cryptography;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// The front door for messages from the queue. A delivery that comes twice is journaled once, without losing a message that only looks like another:
/// docs/decisions/0030-raw-intake-doubles.md.
/// </summary>
public sealed class RawIntake(IServiceStore store, IWakeUps wakeUps, TimeProvider time, RawIntakeLimits limits) : IRawIntake
{
    public async Task<RawIntakeOutcome> AcceptAsync(RawDelivery delivery, CancellationToken cancellation)
    {
        if (delivery.Body.Length > limits.MaximumBytes)
            return new RawIntakeOutcome.Refused(RefusalReasons.TooLarge);
        if (HeaderPeek.Peek(delivery.Body, out var refusal) is not { } routing)
            return new RawIntakeOutcome.Refused(refusal!);
        if (limits.Gemeenten is { Count: > 0 } served && !served.Contains(routing.Stroom.Gemeente))
            return new RawIntakeOutcome.Refused(RefusalReasons.UnknownParty);

        var traceerId = TraceerIdOf(delivery);
        var isDouble = await AddAsync(delivery, routing, traceerId, cancellation) == AddOutcome.TraceerIdNotUnique;

        // The same bytes as an earlier message without a message id, and the broker says that this is their first delivery: the sender sent them
        // twice, which is the rules' business (TR056) and not ours.
        if (isDouble && delivery is { MessageId: null or "", IsRedelivered: false })
            isDouble = await AddAsync(delivery, routing, Guid.NewGuid(), cancellation) == AddOutcome.TraceerIdNotUnique;

        // Doubles too: whoever journaled the first may have been killed before its wake-up.
        await wakeUps.WakeAsync([routing.Stroom], cancellation);
        return new RawIntakeOutcome.Accepted(isDouble);
    }

    private Task<AddOutcome> AddAsync(RawDelivery delivery, Routing routing, Guid traceerId, CancellationToken cancellation)
    {
        var message = new IntakeMessage(traceerId.ToString(), delivery.Body, time.GetUtcNow(), routing, []);
        return store.AddAsync(message, new Envelope(traceerId, traceerId, AlsAntwoordOp: null, delivery.MessageId), cancellation);
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

/// <summary>What the raw intake takes in.</summary>
/// <param name="MaximumBytes">Size of one message.</param>
/// <param name="Gemeenten">The municipalities (four digits) this hub serves; null or empty: any.</param>
public sealed record RawIntakeLimits(int MaximumBytes = MessageReader.DefaultMaximumSize, IReadOnlySet<string>? Gemeenten = null);

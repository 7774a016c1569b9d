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
    IJournal journal, Parties parties, MessageReader reader, IntakePolicy policy, IWakeUps wakeUps, HubMeters meters, TimeProvider time) : IRawIntake
{
    private readonly HeaderPeek peek = new(reader.Standaarden);

    public async Task<IReadOnlyList<RawIntakeOutcome>> AcceptAsync(IReadOnlyList<RawDelivery> deliveries, CancellationToken cancellation)
    {
        var outcomes = new RawIntakeOutcome[deliveries.Count];
        var admitted = new List<Admitted>(deliveries.Count);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var delivery = deliveries[i];
            using var trace = HubTracing.StartIntake(delivery.TraceParent);
            var (routing, refusal) = await RouteAsync(delivery.Body, cancellation);
            if (routing is null)
                outcomes[i] = new RawIntakeOutcome.Refused(refusal!);
            else
                admitted.Add(new Admitted(i, delivery, routing, TraceerIdOf(delivery), HubTracing.Current));
        }

        foreach (var turn in Turns(admitted))
            await JournalAsync(turn, outcomes, cancellation);

        // Doubles too: whoever journaled the first may have been killed before its wake-up.
        if (admitted.Count > 0)
            await wakeUps.WakeAsync([.. admitted.Select(one => one.Routing.Stroom).Distinct()], cancellation);
        return outcomes;
    }

    /// <summary>Where it belongs, or one of <see cref="RefusalReasons"/>.</summary>
    private async ValueTask<(Routing? Routing, string? Refusal)> RouteAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (body.Length > MessageReader.DefaultMaximumSize)
            return (null, RefusalReasons.TooLarge);
        if (peek.Peek(body, out var refusal) is not { } routing)
            return (null, refusal);
        if (await parties.RefusalAsync(routing, cancellation) is not null)
            return (null, RefusalReasons.UnknownParty);
        if (policy.FictitiousPersonsOnly && TestPersons.Look(body) is { } fault)
            return (null, fault.Kind == IntakeFault.NotFictitious ? RefusalReasons.NotFictitious : RefusalReasons.NotXml);
        return (routing, null);
    }

    /// <summary>What is journaled in one commit: one without a message id may need a second one, and what came after it must not pass it by.</summary>
    private static IEnumerable<List<Admitted>> Turns(List<Admitted> admitted)
    {
        var turn = new List<Admitted>(admitted.Count);
        foreach (var one in admitted)
        {
            if (one.HasMessageId)
            {
                turn.Add(one);
                continue;
            }

            if (turn.Count > 0)
                yield return turn;
            yield return [one];
            turn = [];
        }

        if (turn.Count > 0)
            yield return turn;
    }

    private async Task JournalAsync(List<Admitted> turn, RawIntakeOutcome[] outcomes, CancellationToken cancellation)
    {
        var added = await AddAsync(turn, cancellation);

        // The same bytes as an earlier message without a message id, and the broker says that this is their first delivery: the sender sent them
        // twice, which is the rules' business (TR056) and not ours.
        if (turn is [{ HasMessageId: false, Delivery.IsRedelivered: false } one] && !added[0].IsAdded)
            added = await AddAsync([one with { TraceerId = Guid.CreateVersion7() }], cancellation);

        for (var i = 0; i < turn.Count; i++)
        {
            outcomes[turn[i].Place] = new RawIntakeOutcome.Accepted(IsDouble: !added[i].IsAdded);
            if (added[i].IsAdded)
                meters.Received(turn[i].Routing.Soort);
        }
    }

    private Task<IReadOnlyList<JournalOutcome>> AddAsync(List<Admitted> turn, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return journal.AddAsync([.. turn.Select(one => one.ToIntakeMessage(now))], cancellation);
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

    /// <summary>A delivery that belongs in the journal.</summary>
    /// <param name="Place">Its place among the deliveries.</param>
    private sealed record Admitted(int Place, RawDelivery Delivery, Routing Routing, Guid TraceerId, string? TraceParent)
    {
        public bool HasMessageId => !string.IsNullOrEmpty(Delivery.MessageId);

        public IntakeMessage ToIntakeMessage(DateTimeOffset now)
        {
            var envelope = new Envelope(TraceerId, TraceerId, AlsAntwoordOp: null, Delivery.MessageId);
            return new IntakeMessage(TraceerId.ToString(), Delivery.Body, now, Routing, [], envelope) { TraceParent = TraceParent };
        }
    }
}

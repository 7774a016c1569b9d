using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The front door for messages that a party sends to the running service, one at a time: looked at, journaled, its stream woken.</summary>
public sealed class PartyIntake(IJournal journal, Parties parties, MessageReader reader, IWakeUps wakeUps, HubMeters meters, TimeProvider time)
{
    private readonly HeaderPeek peek = new(reader.Standaarden);

    /// <summary>What the header says, or why the message cannot be routed. The rest of level 1 comes later, in order of arrival.</summary>
    public Examined Examine(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MessageReader.DefaultMaximumSize)
            return Refuse(reader.RefuseSize(body.Length));
        if (peek.Peek(body) is { } routing)
            return new Examined(routing, routing.Soort, null);

        return Refuse(reader.Read(body));
    }

    /// <summary>Why this hub does not take a message between these parties; null when it does.</summary>
    public ValueTask<PartyRefusal?> RefusalAsync(Routing routing, CancellationToken cancellation) => parties.RefusalAsync(routing, cancellation);

    /// <summary>
    /// Journals a message and wakes its stream; false when its TraceerId was used before (BRS114). When this returns true the message is on disk: it will
    /// be judged, whatever happens to the wake-up or to this process.
    /// </summary>
    /// <exception cref="StoreUnavailableException">
    /// The message was not taken in, or (<see cref="StoreFault.OutcomeUnknown"/>) nobody knows; its sender can send it again.
    /// </exception>
    public async Task<bool> AcceptAsync(Routing routing, ReadOnlyMemory<byte> body, Envelope envelope, CancellationToken cancellation)
    {
        var message = new IntakeMessage(envelope.TraceerId.ToString(), body, time.GetUtcNow(), routing, [], envelope) { TraceParent = HubTracing.Current };
        var outcomes = await journal.AddAsync([message], cancellation);
        if (!outcomes[0].IsAdded)
            return false;

        meters.Received(routing.Soort);
        await wakeUps.WakeAsync([routing.Stroom], CancellationToken.None);
        return true;
    }

    private static Examined Refuse(ReadResult read) => new(
        null, read.Soort, read.Findings.Count > 0 ? read.Findings[0].Text : "The header names no municipality and provider.");
}

/// <summary>What a look at the header found.</summary>
/// <param name="Routing">Null when the message cannot be routed.</param>
/// <param name="Reason">Why it cannot; null when it can.</param>
public sealed record Examined(Routing? Routing, BerichtSoort? Soort, string? Reason);

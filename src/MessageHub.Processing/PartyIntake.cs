using MessageHub.Istandaarden.Messages;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The front door for messages that a party sends to the running service, one at a time: looked at, journaled, its stream woken.</summary>
public sealed class PartyIntake(IServiceStore store, MessageReader reader, IWakeUps wakeUps, HubMeters meters, TimeProvider time)
{
    /// <summary>What the header says, or why the message cannot be routed. The rest of level 1 comes later, in order of arrival.</summary>
    public Examined Examine(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MessageReader.DefaultMaximumSize)
            return Refuse(reader.RefuseSize(body.Length));
        if (HeaderPeek.Peek(body) is { } routing)
            return new Examined(routing, routing.Soort, null);

        return Refuse(reader.Read(body));
    }

    /// <summary>
    /// Journals a message and wakes its stream. When this returns <see cref="AddOutcome.Added"/> the message is on disk: it will be judged, whatever
    /// happens to the wake-up or to this process.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The message was not taken in; its sender can send it again.</exception>
    public async Task<AddOutcome> AcceptAsync(Routing routing, ReadOnlyMemory<byte> body, Envelope envelope, CancellationToken cancellation)
    {
        var message = new IntakeMessage(envelope.TraceerId.ToString(), body, time.GetUtcNow(), routing, []);
        var outcome = await store.AddAsync(message, envelope, cancellation);
        if (outcome != AddOutcome.Added)
            return outcome;

        meters.Received(routing.Soort);
        await wakeUps.WakeAsync([routing.Stroom], CancellationToken.None);
        return outcome;
    }

    private static Examined Refuse(ReadResult read) => new(
        null, read.Soort, read.Findings.Count > 0 ? read.Findings[0].Text : "The header names no municipality and provider.");
}

/// <summary>What a look at the header found.</summary>
/// <param name="Routing">Null when the message cannot be routed.</param>
/// <param name="Reason">Why it cannot; null when it can.</param>
public sealed record Examined(Routing? Routing, BerichtSoort? Soort, string? Reason);

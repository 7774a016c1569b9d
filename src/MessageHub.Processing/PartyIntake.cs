using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The front door for messages that a party sends to the running service, one at a time: looked at, journaled, its stream woken.</summary>
public sealed class PartyIntake(
    IJournal journal, Parties parties, MessageReader reader, IntakePolicy policy, IWakeUps wakeUps, HubMeters meters, TimeProvider time)
{
    private readonly HeaderPeek peek = new(reader.Standaarden);

    /// <summary>What the header says, or why the message cannot be routed. The rest of level 1 comes later, in order of arrival.</summary>
    public Examined Examine(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MessageReader.DefaultMaximumSize)
            return Refuse(reader.RefuseSize(body.Length), IntakeFault.TooLarge);
        if (peek.Peek(body, out var refusal) is not { } routing)
            return Refuse(reader.Read(body), refusal!);
        if (policy.FictitiousPersonsOnly && TestPersons.Look(body) is { } fault)
            return new Examined(null, routing.Soort, fault.Kind, fault.Text);

        return new Examined(routing, routing.Soort, null, null);
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

    private static Examined Refuse(ReadResult read, string refusal)
    {
        if (read.Findings.Count == 0)
            return new Examined(null, read.Soort, IntakeFault.NamesNoParties, "The message cannot be routed: its header names no municipality and provider.");
        return Refuse(read, refusal == RefusalReasons.NotXml ? IntakeFault.NotXml : IntakeFault.NotOfTheSchema);
    }

    private static Examined Refuse(ReadResult read, IntakeFault fault) =>
        new(null, read.Soort, fault, $"The message cannot be routed: {read.Findings[0].Text}");
}

/// <summary>What a look at the header found.</summary>
/// <param name="Routing">Null when the message cannot be taken in.</param>
/// <param name="Fault">Why it cannot; null when it can.</param>
/// <param name="Reason">The same in words.</param>
public sealed record Examined(Routing? Routing, BerichtSoort? Soort, IntakeFault? Fault, string? Reason);

/// <summary>Why a message cannot be taken in.</summary>
public enum IntakeFault
{
    TooLarge,

    /// <summary>Not well-formed, or of a shape that is not read.</summary>
    NotXml,

    /// <summary>No message type of ours, or a header that is not as the schema has it.</summary>
    NotOfTheSchema,

    /// <summary>The header names no municipality and provider.</summary>
    NamesNoParties,

    /// <summary>It is about a person who may exist, and this environment is for tests (BRS18).</summary>
    NotFictitious,
}

/// <summary>What a hub takes in besides what the standard says.</summary>
/// <param name="FictitiousPersonsOnly">For tests: nothing about people who may exist (BRS18).</param>
public sealed record IntakePolicy(bool FictitiousPersonsOnly = false);

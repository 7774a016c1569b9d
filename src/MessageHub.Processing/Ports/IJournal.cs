using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>Where messages are kept as they came in. What is in the journal will be judged, whatever happens to this process.</summary>
public interface IJournal
{
    /// <summary>
    /// Writes untouched messages in one commit, in this order, and says of each what became of it. One with a TraceerId that its sender used before, in
    /// the journal or earlier in this list, or that the hub gave to what it sent that party, is refused (BRS114) and does not keep the others out.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Nothing is in the journal, or (<see cref="StoreFault.OutcomeUnknown"/>) all of it.</exception>
    Task<IReadOnlyList<JournalOutcome>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation);
}

/// <summary>What became of one message at the journal.</summary>
/// <param name="Id">Its id; null when its sender used the TraceerId before, so that it is not in the journal.</param>
public readonly record struct JournalOutcome(long? Id)
{
    public bool IsAdded => Id is not null;
}

/// <summary>A message as it came in.</summary>
/// <param name="Source">Where it came from, as its sender knows it: a file name, a traceerId. Never shown to other parties.</param>
/// <param name="Routing">What the header peek found; null when the message names no known type, sender or receiver.</param>
/// <param name="Findings">Why it cannot be routed; empty when <paramref name="Routing"/> is there. Such a message is stored as invalid.</param>
/// <param name="Envelope">How it was sent; null for a file.</param>
public sealed record IntakeMessage(
    string Source, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt, Routing? Routing, IReadOnlyList<Finding> Findings, Envelope? Envelope = null)
{
    /// <summary>The W3C trace it was taken in under, kept with it so that judging and answering belong to the same; null when nobody traces.</summary>
    public string? TraceParent { get; init; }
}

/// <summary>How a message was sent: the references of the national gateway's interface.</summary>
/// <param name="TraceerId">Unique for the messages of its sender.</param>
/// <param name="AlsAntwoordOp">TraceerId of the message it answers.</param>
public sealed record Envelope(Guid TraceerId, Guid ConversatieId, Guid? AlsAntwoordOp, string? ReferentieId);

/// <summary>What the header says about where a message belongs.</summary>
public sealed record Routing(BerichtSoort Soort, string Afzender, string Ontvanger, string Identificatie)
{
    public Stroom Stroom => Soort.AfzenderIsGemeente
        ? new(Afzender, Ontvanger, Soort.Standaard.Naam)
        : new(Ontvanger, Afzender, Soort.Standaard.Naam);

    /// <summary>Who sends the message. A receipt repeats the header of the message it answers, so it travels against the header's direction (IV028).</summary>
    public string Verzender => Soort.IsRetourbericht ? Ontvanger : Afzender;

    /// <summary>Whom the message is sent to: the other of the two.</summary>
    public string Geadresseerde => Soort.IsRetourbericht ? Afzender : Ontvanger;
}

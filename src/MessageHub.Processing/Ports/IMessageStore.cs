using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Processing.Ports;

/// <summary>
/// The store as processing sees it. Each method is one committed operation; a batch is one transaction from <see cref="BeginBatchAsync"/> to
/// <see cref="IStreamBatch.CommitAsync"/>.
/// </summary>
public interface IMessageStore : IAsyncDisposable
{
    /// <summary>Writes untouched messages to the journal, in one commit. Returns their ids, in the same order.</summary>
    Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation);

    /// <summary>The streams that have waiting messages and none that is stuck, the one that waits longest first.</summary>
    Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation);

    /// <summary>
    /// Locks the stream and hands out its waiting messages in order of arrival; null when none waits (another worker was first, or the wake-up
    /// was a double) or one is stuck. Disposing the batch without committing undoes and unlocks.
    /// </summary>
    Task<IStreamBatch?> BeginBatchAsync(Stroom stroom, int maximum, CancellationToken cancellation);

    /// <summary>Answers that were not delivered yet, oldest first.</summary>
    Task<IReadOnlyList<PendingAnswer>> PendingAnswersAsync(int maximum, CancellationToken cancellation);

    /// <summary>Marks outgoing messages as delivered.</summary>
    Task MarkDeliveredAsync(IReadOnlyCollection<long> outgoingIds, CancellationToken cancellation);
}

/// <summary>The waiting messages of one locked stream, and the transaction they are judged in.</summary>
public interface IStreamBatch : IAsyncDisposable
{
    IReadOnlyList<WaitingMessage> Messages { get; }

    /// <summary>The part of the dossier that these messages look at, fetched set by set.</summary>
    Task<Dossier> LoadDossierAsync(DossierSleutels sleutels, CancellationToken cancellation);

    /// <summary>
    /// Statuses, findings, effects on the dossier and outgoing messages, in one commit. Returns the ids of the outgoing messages that are
    /// answers, in the order of the results that have one.
    /// </summary>
    Task<IReadOnlyList<long>> CommitAsync(IReadOnlyList<JudgedMessage> results, CancellationToken cancellation);
}

/// <summary>A message as it came in.</summary>
/// <param name="Source">Where it came from, as its sender knows it: a file name, a traceerId. Never shown to other parties.</param>
/// <param name="Routing">What the header peek found; null when the message names no known type, sender or receiver.</param>
/// <param name="Findings">Why it cannot be routed; empty when <paramref name="Routing"/> is there. Such a message is stored as invalid.</param>
public sealed record IntakeMessage(
    string Source, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt, Routing? Routing, IReadOnlyList<Finding> Findings);

/// <summary>What the header says about where a message belongs.</summary>
public sealed record Routing(BerichtSoort Soort, string Afzender, string Ontvanger, string Identificatie)
{
    public Stroom Stroom => Soort.AfzenderIsGemeente ? new(Afzender, Ontvanger) : new(Ontvanger, Afzender);

    /// <summary>Who sends the message. A receipt repeats the header of the message it answers, so it travels against the header's direction (IV028).</summary>
    public string Verzender => Soort.IsRetourbericht ? Ontvanger : Afzender;

    /// <summary>Whom the message is sent to: the other of the two.</summary>
    public string Geadresseerde => Soort.IsRetourbericht ? Afzender : Ontvanger;
}

public sealed record WaitingMessage(long Id, string Source, Routing Routing, ReadOnlyMemory<byte> Body);

/// <summary>The outcome for one message of a batch.</summary>
/// <param name="IsVerwerkt">Whether its identification counts as used (TR056).</param>
/// <param name="Wijzigingen">Its effects on the dossier.</param>
/// <param name="Answer">The return message, or null when none is due.</param>
/// <param name="ForwardTo">The party that gets the message itself, untouched; null when it is not passed on.</param>
/// <param name="Answers">For a receipt: the message it answers.</param>
public sealed record JudgedMessage(
    WaitingMessage Message,
    MessageStatus Status,
    bool IsVerwerkt,
    DateTimeOffset JudgedAt,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<DossierWijziging> Wijzigingen,
    Answer? Answer,
    string? ForwardTo,
    BerichtSleutel? Answers)
{
    /// <summary>Rules that could not be checked for want of data. For whoever started the run; not stored.</summary>
    public IReadOnlyCollection<UncheckedRule> Unchecked { get; init; } = [];
}

/// <summary>A return message made by the hub.</summary>
/// <param name="Identificatie">IdentificatieRetour, or the Identificatie of a JW325: unique, at most 12 characters.</param>
/// <param name="Addressee">Municipality or provider code of the party that gets it.</param>
public sealed record Answer(BerichtSoort Soort, string Identificatie, string Addressee, ReadOnlyMemory<byte> Body);

/// <summary>An answer that waits in the store.</summary>
/// <param name="Source">Source of the message it answers.</param>
public sealed record PendingAnswer(long Id, string Source, Answer Answer);

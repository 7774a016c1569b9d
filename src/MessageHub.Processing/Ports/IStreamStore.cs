using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>
/// The streams and the work in them, as a worker sees it: claim a stream, look at what waits there, commit what came of it. Reading and judging hold no
/// lock and no transaction. A claim is a lease: it ends by itself at its time, another worker may take the stream then, and whoever held it before can
/// commit nothing any more.
/// </summary>
public interface IStreamStore
{
    /// <summary>
    /// The streams that have waiting messages, or held lines on which a person decided, and no message that is stuck; the one that waits longest first.
    /// </summary>
    Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation);

    /// <summary>
    /// Claims the stream; null when there is nothing to do, a message in it is stuck, or another owner's claim still holds. An owner that claims what it has
    /// already gets a new token, and the old one is worth nothing.
    /// </summary>
    /// <param name="owner">Who claims: unique per running worker.</param>
    /// <param name="now">The worker's clock. Clocks that differ cost waiting or work done for nothing, never a wrong commit.</param>
    Task<StreamClaim?> ClaimAsync(Stroom stroom, string owner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Bytes of bodies that are enough for one batch: with the message that reaches it, there are no more.</summary>
    const long EnoughBytes = 16 * 1024 * 1024;

    /// <summary>The waiting messages of a claimed stream, in order of arrival: at most so many, and no more than fit in memory together (<see cref="EnoughBytes"/>).</summary>
    Task<IReadOnlyList<WaitingMessage>> WaitingAsync(StreamClaim claim, int maximum, CancellationToken cancellation);

    /// <summary>
    /// Declarations of a claimed stream with held lines on which a person decided, in order of arrival: at most so many, and no more than fit in memory together.
    /// </summary>
    Task<IReadOnlyList<DecidedMessage>> DecidedAsync(StreamClaim claim, int maximum, CancellationToken cancellation);

    /// <summary>The part of the stream's dossier that these keys look at, fetched set by set.</summary>
    Task<Dossier> LoadDossierAsync(StreamClaim claim, DossierSleutels sleutels, CancellationToken cancellation);

    /// <summary>
    /// Statuses, findings, effects on the dossier and outgoing messages, in one short commit that is fenced by the claim. Returns the ids of the outgoing
    /// messages that are answers, in the order of the results that have one.
    /// </summary>
    /// <param name="release">Gives the claim back in the same commit.</param>
    /// <exception cref="ClaimLostException">Another worker has the stream by now; nothing was committed.</exception>
    /// <exception cref="DossierConflictException">
    /// Another stream was first with a ToewijzingNummer (TR332), or was granted what these judgements took for their own
    /// (<see cref="JudgedMessage.Grenzen"/>); nothing was committed: judge again.
    /// </exception>
    Task<IReadOnlyList<long>> CommitAsync(StreamClaim claim, IReadOnlyList<JudgedMessage> results, bool release, CancellationToken cancellation);

    /// <summary>Lets the claim last until this moment; false when it was lost.</summary>
    Task<bool> ExtendAsync(StreamClaim claim, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Gives the claim back. Does nothing when it was lost.</summary>
    Task ReleaseAsync(StreamClaim claim, CancellationToken cancellation);

    /// <summary>Marks a waiting message as stuck; the stream waits from then on. Does nothing when the message is not waiting any more.</summary>
    /// <param name="reason">Type of the exception and where it was thrown; never its text, which may quote the message.</param>
    /// <exception cref="ClaimLostException">Another worker has the stream by now; nothing was marked.</exception>
    Task MarkStuckAsync(StreamClaim claim, long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Gives what a person decided on held lines of this declaration back undecided, because doing it throws every time. The stream goes on: the lines wait as
    /// they did.
    /// </summary>
    /// <param name="reason">As of <see cref="MarkStuckAsync"/>.</param>
    /// <exception cref="ClaimLostException">Another worker has the stream by now.</exception>
    Task ReturnDecisionsAsync(StreamClaim claim, long messageId, string reason, CancellationToken cancellation);
}

/// <summary>One worker's right to a stream, for as long as its lease lasts.</summary>
/// <param name="StroomId">The store's own key of the stream.</param>
/// <param name="Token">Rises with every claim of the stream: the fence.</param>
public sealed record StreamClaim(Stroom Stroom, long StroomId, string Owner, long Token)
{
    /// <summary>Had a person decided on held lines of the stream when it was claimed?</summary>
    public bool HasDecisions { get; init; }
}

public sealed record WaitingMessage(long Id, string Source, Routing Routing, ReadOnlyMemory<byte> Body)
{
    /// <summary>The Dutch day on which it came in.</summary>
    public DateOnly Ontvangen { get; init; }

    /// <inheritdoc cref="IntakeMessage.TraceParent"/>
    public string? TraceParent { get; init; }
}

/// <summary>The outcome for one message of a batch.</summary>
/// <param name="IsVerwerkt">Whether its identification counts as used (TR056).</param>
/// <param name="Findings">All that was found, of every effect.</param>
/// <param name="Wijzigingen">Its effects on the dossier.</param>
/// <param name="Answer">The return message, or null when none is due (yet).</param>
/// <param name="ForwardTo">The party that gets the message itself, untouched; null when it is not passed on.</param>
/// <param name="Answers">For a receipt: the message it answers.</param>
/// <param name="JudgedBy">The agreements that held when it was judged; null when it got no further than level 1.</param>
public sealed record JudgedMessage(
    WaitingMessage Message,
    MessageStatus Status,
    bool IsVerwerkt,
    DateTimeOffset JudgedAt,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<DossierWijziging> Wijzigingen,
    Answer? Answer,
    string? ForwardTo,
    BerichtSleutel? Answers,
    AgreementsVersion? JudgedBy)
{
    /// <summary>What other streams may be granted until this is committed.</summary>
    public IReadOnlyList<Productiegrens> Grenzen { get; init; } = [];

    /// <summary>For a declaration of which held lines were decided on: what was done.</summary>
    public Decided? Decided { get; init; }
}

/// <summary>What persons decided on held lines of a declaration that was judged before, and is done now.</summary>
/// <param name="Holds">Ids of what is done.</param>
/// <param name="FindingsBefore">How many findings it had.</param>
public sealed record Decided(IReadOnlyList<long> Holds, int FindingsBefore);

/// <summary>A return message made by the hub.</summary>
/// <param name="Identificatie">IdentificatieRetour, or the Identificatie of a Declaratie-antwoord: unique, at most 12 characters.</param>
/// <param name="Addressee">Municipality or provider code of the party that gets it.</param>
public sealed record Answer(BerichtSoort Soort, string Identificatie, string Addressee, ReadOnlyMemory<byte> Body);

/// <summary>Which agreements judged a message.</summary>
/// <param name="Sha256">Of the agreements file, lower-case hexadecimal; of the built-in defaults when there is none.</param>
/// <param name="ValidFrom">From when they hold, as the file says; null: always.</param>
public sealed record AgreementsVersion(string Sha256, DateOnly? ValidFrom);

/// <summary>The claim on a stream passed to another worker; nothing was committed under it.</summary>
public sealed class ClaimLostException(Stroom stroom) : Exception($"The claim on stream {stroom} was lost.");

/// <summary>What this batch was judged against changed meanwhile in another stream; nothing was committed, and judging again sees it.</summary>
public sealed class DossierConflictException(Stroom stroom) : Exception($"What stream {stroom} was judged against changed in another stream.");

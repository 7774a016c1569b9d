using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>One allocation with all that was done on it, for people. Nothing here says whose it is: no BSN, no reference that a sender chose.</summary>
public interface IDossierQueries
{
    /// <summary>Allocations with this number: a municipality gives it out once (TR332), another may give out the same.</summary>
    Task<IReadOnlyList<AllocationKey>> AllocationsAsync(long toewijzingNummer, CancellationToken cancellation);

    /// <summary>Allocations that a message set, started, stopped or declared on, in order of number.</summary>
    Task<IReadOnlyList<AllocationKey>> AllocationsOfMessageAsync(long messageId, int maximum, CancellationToken cancellation);

    /// <summary>The dossier of an allocation, with an audit row; null when there is none. Asked for through <see cref="Reading"/> only.</summary>
    Task<AllocationDossier?> OpenAsync(long stroomId, long toewijzingNummer, Act act, CancellationToken cancellation);
}

/// <summary>By what an allocation is known here.</summary>
/// <param name="StroomId">The store's own key of the stream.</param>
public sealed record AllocationKey(long StroomId, Stroom Stroom, long ToewijzingNummer);

/// <param name="Versions">The one that stands first, then what lies beneath it, latest first.</param>
/// <param name="Deliveries">Starts and stops, those taken back too, in order of arrival.</param>
/// <param name="Requests">Requests that versions of it answer, and requests to change what this client has; a step for each message, in order of arrival.</param>
/// <param name="Lines">Of declarations, in order of their period.</param>
/// <param name="IsPurged">The personal data was removed, and with it what ties starts, stops and requests to it.</param>
public sealed record AllocationDossier(
    AllocationKey Key, IReadOnlyList<AllocationVersion> Versions, IReadOnlyList<ReportedDelivery> Deliveries, IReadOnlyList<RequestStep> Requests,
    IReadOnlyList<DeclaredLine> Lines, bool IsPurged);

/// <summary>The message that something in a dossier came of.</summary>
public sealed record DossierMessage(long Id, BerichtSoort Soort, DateTimeOffset ReceivedAt);

/// <param name="Toewijzing">Without its Bsn and ReferentieAanbieder.</param>
public sealed record AllocationVersion(Toewijzing Toewijzing, DossierMessage Message);

/// <param name="Begindatum">Of the delivery.</param>
/// <param name="Stop">Null for a start.</param>
/// <param name="TakenBackBy">The message that took it back; null: it stands.</param>
public sealed record ReportedDelivery(DateOnly Begindatum, ReportedStop? Stop, DossierMessage Message, long? TakenBackBy);

public sealed record ReportedStop(string RedenBeeindiging, DateOnly Einddatum);

public sealed record RequestStep(VerzoekSoort Soort, VerzoekStatus Status, DossierMessage Message);

/// <param name="Line">Without its Bsn.</param>
/// <param name="HeldBy">Codes of the rules that hold it; empty when it is not held.</param>
public sealed record DeclaredLine(IngediendePrestatie Line, DossierMessage Message, IReadOnlyList<string> HeldBy);

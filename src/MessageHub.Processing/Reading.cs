using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>Reading what is about persons, from the command line or in the console: an act like any other, on record with who did it.</summary>
public sealed class Reading(IMessageSearch search, IDossierQueries dossiers, HubMeters meters, TimeProvider time)
{
    /// <summary>More are hardly ever looked through.</summary>
    private const int MaximumOfPerson = 200;

    /// <summary>Null when there is no such message, or its body was purged.</summary>
    public async Task<byte[]?> BodyAsync(long messageId, string who, CancellationToken cancellation) =>
        Counted("read", await search.ReadBodyAsync(messageId, ActOf(who), cancellation));

    /// <summary>As <see cref="BodyAsync"/>, of an outgoing message.</summary>
    public async Task<byte[]?> OutgoingBodyAsync(long outgoingId, string who, CancellationToken cancellation) =>
        Counted("read", await search.ReadOutgoingAsync(outgoingId, ActOf(who), cancellation));

    /// <summary>The latest messages about a person; null when this is no BSN.</summary>
    public async Task<IReadOnlyList<FoundMessage>?> OfPersonAsync(string bsn, string who, CancellationToken cancellation)
    {
        var digits = bsn.Trim();
        if (digits.Length != 9 || !digits.All(char.IsAsciiDigit))
            return null;
        return Counted("search-bsn", await search.FindByBsnAsync(digits, MaximumOfPerson, ActOf(who), cancellation));
    }

    /// <summary>One allocation with all that was done on it; null when there is none.</summary>
    /// <param name="stroomId">As <see cref="AllocationKey"/> has it.</param>
    public async Task<AllocationDossier?> DossierAsync(long stroomId, long toewijzingNummer, string who, CancellationToken cancellation) =>
        Counted("dossier", await dossiers.OpenAsync(stroomId, toewijzingNummer, ActOf(who), cancellation));

    private T Counted<T>(string what, T found)
    {
        if (found is not null)
            meters.Acted(what);
        return found;
    }

    private Act ActOf(string who) => new(time.GetUtcNow(), who, Reason: null);
}

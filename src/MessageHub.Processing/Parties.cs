using System.Diagnostics.CodeAnalysis;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// Who takes part, as this process knows it: the registry, read again every <see cref="PartyOptions.RefreshSeconds"/>, so that a change takes effect
/// within that time on every worker, without a question to the store per message. While the store is away what was read last holds, and it is asked again
/// after as long: nobody waits for the same time-out twice.
/// </summary>
public sealed class Parties(IPartyRegistry registry, PartyOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private Known? known;

    /// <summary>The party with this code; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The registry was never read and cannot be.</exception>
    public async ValueTask<Party?> FindAsync(string code, CancellationToken cancellation)
    {
        if ((await KnownAsync(cancellation)).ByCode.GetValueOrDefault(code) is { } party)
            return party;

        var rol = Party.RolOf(code);
        return options.AdmitUnknown && Party.IsCode(code)
            ? new Party(code, code, DeliveryRoute.Mailbox, IsServed: rol == PartyRol.Gemeente, SendsFor: [])
            : null;
    }

    /// <summary>Why this hub does not take a message between these parties; null when it does.</summary>
    public async ValueTask<PartyRefusal?> RefusalAsync(Routing routing, CancellationToken cancellation)
    {
        if (await FindAsync(routing.Stroom.Gemeente, cancellation) is not { IsServed: true })
            return PartyRefusal.GemeenteNotServed;
        return await FindAsync(routing.Stroom.Aanbieder, cancellation) is null ? PartyRefusal.AanbiederUnknown : null;
    }

    /// <summary>Codes of the parties to which messages are published.</summary>
    public async ValueTask<IReadOnlyList<string>> PublishedAsync(CancellationToken cancellation) => (await KnownAsync(cancellation)).Published;

    public void Dispose() => reading.Dispose();

    private async ValueTask<Known> KnownAsync(CancellationToken cancellation)
    {
        if (IsFresh(known))
            return known;

        await reading.WaitAsync(cancellation);
        try
        {
            if (!IsFresh(known))
                known = new Known(await registry.ListAsync(cancellation), time.GetTimestamp());
        }
        catch (StoreUnavailableException) when (known is not null)
        {
            known = known.AskedAgain(time.GetTimestamp());
        }
        finally
        {
            reading.Release();
        }

        return known;
    }

    private bool IsFresh([NotNullWhen(true)] Known? read) =>
        read is not null && time.GetElapsedTime(read.AskedAt) < TimeSpan.FromSeconds(options.RefreshSeconds);

    private sealed class Known
    {
        public Known(IReadOnlyList<Party> parties, long askedAt)
        {
            AskedAt = askedAt;
            ByCode = parties.ToDictionary(party => party.Code);
            Published = [.. parties.Where(party => party.Route == DeliveryRoute.Published).Select(party => party.Code)];
        }

        private Known(Known other, long askedAt) => (AskedAt, ByCode, Published) = (askedAt, other.ByCode, other.Published);

        public long AskedAt { get; }

        public Dictionary<string, Party> ByCode { get; }

        public IReadOnlyList<string> Published { get; }

        public Known AskedAgain(long at) => new(this, at);
    }
}

/// <summary>Why a hub does not take a message for want of a party.</summary>
public enum PartyRefusal
{
    /// <summary>The municipality is not one that this hub judges for.</summary>
    GemeenteNotServed,

    /// <summary>The provider is not known here: its answers would lie in a mailbox that nobody empties.</summary>
    AanbiederUnknown,
}

using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// Who takes part, as this process knows it: the registry, read again every <see cref="PartyOptions.RefreshSeconds"/>, so that a change takes effect
/// within that time on every worker, without a question to the store per message. While the store is away what was read last holds.
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
        if (known is { } fresh && time.GetElapsedTime(fresh.ReadAt) < TimeSpan.FromSeconds(options.RefreshSeconds))
            return fresh;

        await reading.WaitAsync(cancellation);
        try
        {
            if (known is { } other && time.GetElapsedTime(other.ReadAt) < TimeSpan.FromSeconds(options.RefreshSeconds))
                return other;
            return known = new Known(await registry.ListAsync(cancellation), time.GetTimestamp());
        }
        catch (StoreUnavailableException) when (known is not null)
        {
            return known;
        }
        finally
        {
            reading.Release();
        }
    }

    private sealed class Known(IReadOnlyList<Party> parties, long readAt)
    {
        public long ReadAt { get; } = readAt;

        public Dictionary<string, Party> ByCode { get; } = parties.ToDictionary(party => party.Code);

        public IReadOnlyList<string> Published { get; } =
            [.. parties.Where(party => party.Route == DeliveryRoute.Published).Select(party => party.Code)];
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

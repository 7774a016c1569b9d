using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>Who takes part, as this process knows it: the registry, read again every <see cref="PartyOptions.RefreshSeconds"/>.</summary>
public sealed class Parties
{
    private readonly PartyOptions options;
    private readonly RefreshedView<Known> registry;

    public Parties(IPartyRegistry registry, PartyOptions options, TimeProvider time)
    {
        this.options = options;
        this.registry = new RefreshedView<Known>(
            async cancellation => new Known(await registry.ListAsync(cancellation)), options.RefreshInterval, time);
    }

    /// <summary>The party with this code; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The registry was never read and cannot be.</exception>
    public async ValueTask<Party?> FindAsync(string code, CancellationToken cancellation)
    {
        if ((await registry.GetAsync(cancellation)).ByCode.GetValueOrDefault(code) is { } party)
            return party;

        var rol = Party.RolOf(code);
        return options.AdmitUnknown && Party.IsCode(code)
            ? new Party(code, code, DeliveryRoute.Mailbox, IsServed: rol == PartyRol.Gemeente, SendsFor: [])
            : null;
    }

    /// <summary>
    /// The parties for which one may act who acts for these: those of them that take part, and for each those that it sends for and that take part too.
    /// </summary>
    public async ValueTask<IReadOnlyList<string>> ActingForAsync(IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var acting = new List<string>(codes.Count);
        foreach (var code in codes)
        {
            if (await FindAsync(code, cancellation) is not { } party)
                continue;

            if (!acting.Contains(code))
                acting.Add(code);
            foreach (var other in party.SendsFor)
            {
                if (!acting.Contains(other) && await FindAsync(other, cancellation) is not null)
                    acting.Add(other);
            }
        }

        return acting;
    }

    /// <summary>Why this hub does not take a message between these parties; null when it does.</summary>
    public async ValueTask<PartyRefusal?> RefusalAsync(Routing routing, CancellationToken cancellation)
    {
        if (await FindAsync(routing.Stroom.Gemeente, cancellation) is not { IsServed: true })
            return PartyRefusal.GemeenteNotServed;
        return await FindAsync(routing.Stroom.Aanbieder, cancellation) is null ? PartyRefusal.AanbiederUnknown : null;
    }

    /// <summary>Codes of the parties to which messages are published.</summary>
    public async ValueTask<IReadOnlyList<string>> PublishedAsync(CancellationToken cancellation) => (await registry.GetAsync(cancellation)).Published;

    private sealed class Known(IReadOnlyList<Party> parties)
    {
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

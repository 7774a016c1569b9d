using MessageHub.Processing.Ports;

namespace MessageHub.Testing;

/// <summary>A party registry in memory.</summary>
public sealed class PartiesInMemory(params Party[] parties) : IPartyRegistry
{
    private readonly SortedDictionary<string, Party> known = new(parties.ToDictionary(party => party.Code), StringComparer.Ordinal);

    /// <summary>Called before every operation; throws to play an outage.</summary>
    public Action? BeforeEach { get; set; }

    /// <summary>How often the list was asked for.</summary>
    public int Lists { get; private set; }

    /// <summary>A municipality that this hub judges for.</summary>
    public static Party Gemeente(string code) => new(code, $"Gemeente {code}", DeliveryRoute.Mailbox, IsServed: true, []);

    public static Party Aanbieder(string code, DeliveryRoute route = DeliveryRoute.Mailbox) => new(code, $"Aanbieder {code}", route, IsServed: false, []);

    public Task<IReadOnlyList<Party>> ListAsync(CancellationToken cancellation)
    {
        Lists++;
        BeforeEach?.Invoke();
        return Task.FromResult<IReadOnlyList<Party>>([.. known.Values]);
    }

    public Task SaveAsync(Party party, Act act, CancellationToken cancellation)
    {
        BeforeEach?.Invoke();
        known[party.Code] = party;
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string code, Act act, CancellationToken cancellation)
    {
        BeforeEach?.Invoke();
        return Task.FromResult(known.Remove(code));
    }
}

using MessageHub.Processing.Ports;

namespace MessageHub.Testing;

/// <summary>A party registry in memory.</summary>
public sealed class PartiesInMemory(params Party[] parties) : IPartyRegistry
{
    private readonly SortedDictionary<string, Party> known = new(parties.ToDictionary(party => party.Code), StringComparer.Ordinal);

    public Task<IReadOnlyList<Party>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Party>>([.. known.Values]);

    public Task SaveAsync(Party party, Act act, CancellationToken cancellation)
    {
        known[party.Code] = party;
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string code, Act act, CancellationToken cancellation) => Task.FromResult(known.Remove(code));
}

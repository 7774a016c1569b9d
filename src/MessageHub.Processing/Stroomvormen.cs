using System.Collections.Concurrent;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>How each party writes message streams, as this process knows it. A hint: where it is lost, a party is answered in the form of others.</summary>
public sealed class Stroomvormen(IStroomvormen store, PartyOptions options, TimeProvider time)
{
    private readonly RefreshedView<IReadOnlyDictionary<string, Stroomvorm>> view = new(store.ListStroomvormenAsync, options.RefreshInterval, time);
    private readonly ConcurrentDictionary<string, Noted> noted = [];

    /// <exception cref="StoreUnavailableException">Nothing was ever read and nothing can be.</exception>
    public async ValueTask<Stroomvorm> OfAsync(string party, CancellationToken cancellation) =>
        // Until the view has surely seen what this process noted; another process may have noted something else since.
        noted.TryGetValue(party, out var own) && time.GetElapsedTime(own.At) < options.RefreshInterval * 2
            ? own.Vorm
            : (await view.GetAsync(cancellation)).GetValueOrDefault(party, Stroomvorm.Default);

    /// <summary>
    /// Notes how a party wrote just now. Nearly always as before: that costs nothing. A party with two kinds of software is noted once in a while, and not
    /// with each of its messages.
    /// </summary>
    public async ValueTask NoteAsync(string party, Stroomvorm vorm, CancellationToken cancellation)
    {
        if (await OfAsync(party, cancellation) == vorm)
            return;
        if (noted.TryGetValue(party, out var last) && time.GetElapsedTime(last.At) < options.RefreshInterval)
            return;

        noted[party] = new Noted(vorm, time.GetTimestamp());
        await store.SaveStroomvormAsync(party, vorm, cancellation);
    }

    private sealed record Noted(Stroomvorm Vorm, long At);
}

using MessageHub.Agreements;
using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// The daily look at the dossiers for what the region's agreements watch. Of many workers one does it, by a lease in the store; what it reads it reads without a
/// lock, and what it found is stored in one commit.
/// </summary>
public sealed class SignalLook(ISignalStore store, AgreementsFile agreements, HubClock clock)
{
    /// <summary>Longer than a look takes; a worker that is killed delays it by no more.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Unique per process: two on one machine are two.</summary>
    private readonly string owner = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    /// <summary>Looks, unless it was done today or another worker is at it.</summary>
    /// <param name="again">Although it was done today.</param>
    /// <returns>Null when this worker has not looked.</returns>
    public async Task<LookOutcome?> RunAsync(bool again, CancellationToken cancellation)
    {
        var today = clock.Today;
        if (!await store.BeginLookAsync(owner, today, again, clock.Now, Lease, cancellation))
            return null;

        var found = new List<FoundSignal>();
        foreach (var vraag in WatchBook.Vragen(agreements, today))
        {
            foreach (var oorzaak in await store.CausesAsync(vraag, cancellation))
            {
                if (vraag.Tekst(oorzaak) is { } text)
                    found.Add(Signal(vraag, oorzaak, text));
            }
        }

        await AddCeilingsAsync(found, today, cancellation);
        return await store.EndLookAsync(owner, today, WatchBook.Regels, found, clock.Now, cancellation);
    }

    /// <summary>One agreement may ask several questions, and one allocation be an answer to more than one: the kind of question is part of the cause.</summary>
    private static FoundSignal Signal(Signaalvraag vraag, Signaaloorzaak oorzaak, string text) => new(
        vraag.Regel,
        FormattableString.Invariant($"{vraag.GetType().Name} {oorzaak.StroomId} {oorzaak.Nummer}"),
        oorzaak.StroomId,
        oorzaak.Aanbieder,
        vraag.IsOverBericht ? null : oorzaak.Nummer,
        vraag.IsOverBericht ? oorzaak.Nummer : null,
        text);

    /// <summary>RM3-21: nobody has thousands of ceilings, and production is stored added up.</summary>
    private async Task AddCeilingsAsync(List<FoundSignal> found, DateOnly today, CancellationToken cancellation)
    {
        var settings = agreements.Rules.Of(RM3_21.Agreement);
        foreach (var (plafond, ceiling) in Plafondsignaal.Bewaakt(agreements))
        {
            var granted = await store.GrantedAsync(new Productievraag(plafond.Groep, (int)ceiling.Year), cancellation);
            if (Plafondsignaal.Tekst(settings, plafond, ceiling, granted, today) is { } text)
                found.Add(new FoundSignal(RM3_21.Agreement.Code, Plafondsignaal.Sleutel(plafond, ceiling), null, plafond.Contract.AgbCodes[0], null, null, text));
        }
    }
}

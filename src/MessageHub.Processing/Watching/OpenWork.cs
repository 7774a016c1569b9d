using MessageHub.Agreements;
using MessageHub.Agreements.Watching;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Watching;

/// <summary>
/// What waits for people: held lines, and answers that the chain's terms ask for. Red is a term that passed, as the daily look signalled it; orange is one whose
/// last day is near, counted here. Terms that the region did not switch on are not watched (docs/decisions/0089-lights-of-what-is-open.md).
/// </summary>
internal sealed class OpenWork(IOverviewQueries queries, AgreementsFile agreements, WatchOptions options)
{
    public async Task<IReadOnlyList<Light>> LookAsync(DateTimeOffset now, CancellationToken cancellation) =>
        [Held(await queries.HeldAsync(cancellation), now), await DeadlinesAsync(now, cancellation)];

    private Light Held(HeldCount held, DateTimeOffset now)
    {
        var age = now - held.Since;
        var color = held.Lines == 0 ? LightColor.Green : age >= options.HeldRed ? LightColor.Red : LightColor.Orange;
        return new(LightSubject.Held, color, held.Lines, age);
    }

    private async Task<Light> DeadlinesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (await queries.OpenSignalsAsync(WatchBook.Termijnregels, cancellation) is > 0 and var passed)
            return new(LightSubject.Deadlines, LightColor.Red, passed);

        var near = 0L;
        foreach (var termijn in WatchBook.Termijnen(agreements, NederlandseTijd.DagVan(now), options.DeadlineDays))
            near += await queries.UnansweredAsync(termijn, cancellation);
        return new(LightSubject.Deadlines, near > 0 ? LightColor.Orange : LightColor.Green, near);
    }
}

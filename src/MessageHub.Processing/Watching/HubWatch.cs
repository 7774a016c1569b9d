using MessageHub.Agreements;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Watching;

/// <summary>
/// Looks how the hub fares, for people and for alerts. However many look, the store is asked once in a few seconds; the traffic of the day and
/// what is open are counted once a minute.
/// </summary>
public sealed class HubWatch(
    IHubQueries hub, IOverviewQueries queries, IHeartbeats heartbeats, IQueueMonitor queues, ITransportHealth transport, WatchOptions options,
    AgreementsFile agreements, TimeProvider time)
    : IDisposable
{
    private const string DeadLetters = ".dead-letter";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TrafficFresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim looking = new(1);
    private readonly TrafficCount count = new(queries);
    private readonly OpenWork work = new(queries, agreements, options);
    private Overview? latest;
    private (DateTimeOffset At, IReadOnlyList<Light> Lights)? open;

    /// <summary>Never throws for a store or a broker that is away: that is what it tells.</summary>
    public async Task<Overview> LookAsync(CancellationToken cancellation)
    {
        await looking.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (latest is null || now - latest.At >= Fresh)
                latest = await LookNowAsync(now, cancellation);
            return latest;
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private async Task<Overview> LookNowAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var depths = await queues.DepthsAsync(cancellation);
        try
        {
            var figures = await hub.FiguresAsync(cancellation).WaitAsync(Patience, cancellation);
            var beats = await heartbeats.HeartbeatsAsync(cancellation).WaitAsync(Patience, cancellation);
            var traffic = latest?.Traffic is { } counted && now - counted.CountedAt < TrafficFresh
                ? counted
                : await count.CountAsync(now, cancellation).WaitAsync(Patience, cancellation);
            if (open is not { } counting || now - counting.At >= TrafficFresh)
                open = counting = (now, await work.LookAsync(now, cancellation).WaitAsync(Patience, cancellation));
            return new Overview(
                now,
                [
                    new(LightSubject.Store, LightColor.Green), Broker(), Workers(beats, now), OldestWaiting(figures, now), Stuck(figures), Dead(depths),
                    .. counting.Lights,
                ],
                figures, depths, traffic);
        }
        catch (Exception e) when (e is StoreUnavailableException or TimeoutException)
        {
            var fault = (e as StoreUnavailableException)?.Fault ?? StoreFault.TimedOut;
            return new Overview(
                now,
                [
                    new(LightSubject.Store, LightColor.Red, Fault: fault), Broker(), new(LightSubject.Workers, LightColor.Unknown),
                    new(LightSubject.OldestWaiting, LightColor.Unknown), new(LightSubject.Stuck, LightColor.Unknown), Dead(depths),
                    new(LightSubject.Held, LightColor.Unknown), new(LightSubject.Deadlines, LightColor.Unknown),
                ],
                Figures: null, depths, latest?.Traffic);
        }
    }

    private Light Broker() => new(LightSubject.Broker, transport.IsConnected ? LightColor.Green : LightColor.Red);

    /// <summary>Red when nobody judges; orange when a process that did is silent and did not say goodbye.</summary>
    private Light Workers(IReadOnlyList<Heartbeat> beats, DateTimeOffset now)
    {
        var workers = beats.Where(beat => beat.Roles.HasFlag(HubRoles.Worker)).ToList();
        var living = workers.Count(beat => now - beat.At <= options.Silence);
        var color = living == 0 ? LightColor.Red : living < workers.Count ? LightColor.Orange : LightColor.Green;
        return new(LightSubject.Workers, color, living, workers.Count == 0 ? null : now - workers[0].At);
    }

    private Light OldestWaiting(QueueFigures figures, DateTimeOffset now)
    {
        var age = now - figures.OldestWaiting;
        return new(
            LightSubject.OldestWaiting, age >= options.WaitingRed ? LightColor.Red : age >= options.WaitingOrange ? LightColor.Orange : LightColor.Green,
            figures.Waiting, age);
    }

    private static Light Stuck(QueueFigures figures) =>
        new(LightSubject.Stuck, figures.Stuck > 0 ? LightColor.Red : LightColor.Green, figures.Stuck);

    private static Light Dead(IReadOnlyList<QueueDepth> depths)
    {
        var dead = depths.Where(queue => queue.Queue.EndsWith(DeadLetters, StringComparison.Ordinal)).Sum(queue => queue.Messages);
        return new(LightSubject.DeadLetters, dead > 0 ? LightColor.Orange : LightColor.Green, dead);
    }
}

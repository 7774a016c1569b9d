using MessageHub.Processing.Ports;
using MessageHub.Processing.Watching;
using MessageHub.Processing.Workers;
using Microsoft.Extensions.Logging;

namespace MessageHub.Processing.Alerts;

/// <summary>
/// Looks how the hub fares and tells the channels what changed: docs/decisions/0091-alerts.md. What a channel did not take is told in the next round. Of many
/// processes one tells, by a lease in the store; it keeps what it told before another may take over.
/// </summary>
/// <param name="interval">Between two messages that a cause of this kind is there.</param>
public sealed class AlertRound(
    HubWatch hub, AlertWatch watch, IAlertStore store, IReadOnlyList<IAlertChannel> channels, Func<AlertKind, TimeSpan> interval, StreamWorks works, HubMeters meters,
    TimeProvider time, ILogger<AlertRound> logger)
{
    /// <summary>Longer than all channels may take together; a process that is killed delays alerts by no more.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>For the one small write that shows whether the store can be written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What channels were told of the store: it cannot be kept there while it is away.</summary>
    private readonly Dictionary<string, IReadOnlyList<AlertState>> ofStore = channels.ToDictionary(channel => channel.Name, _ => (IReadOnlyList<AlertState>)[]);

    /// <summary>
    /// The last time that the store could be asked. While it is away that does not change, so one process tells of it. Who never could ask yet tells too: twice is
    /// better than never.
    /// </summary>
    private bool hasTurn = true;

    /// <exception cref="StoreUnavailableException">The store went away during the round; the next one tells so.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var overview = await hub.LookAsync(cancellation);
        var light = await AskForTurnAsync(overview.Lights.Single(light => light.Subject == LightSubject.Store), cancellation);
        await TellOfStoreAsync(watch.StoreOnly(overview with { Lights = [light] }), cancellation);
        if (light.Color == LightColor.Red || !hasTurn)
            return;

        var look = await watch.LookAsync(overview, cancellation);
        foreach (var channel in channels)
        {
            // Each gets the whole lease.
            if (!await store.TakeTurnAsync(works.Owner, time.GetUtcNow(), Lease, cancellation))
                return;

            var steps = AlertStep.Between(await store.AlertsAsync(channel.Name, cancellation), look, interval, time.GetUtcNow());
            var states = await TellAsync(channel, steps, cancellation);
            if (states.Count > 0 && !await store.KeepAlertsAsync(works.Owner, channel.Name, states, CancellationToken.None))
                return;
        }
    }

    /// <summary>Lets another process tell at once; what this one told is known to it.</summary>
    /// <exception cref="StoreUnavailableException">Then the other waits until the turn ends.</exception>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        if (hasTurn)
            await store.TakeTurnAsync(works.Owner, time.GetUtcNow(), TimeSpan.Zero, cancellation);
        hasTurn = false;
    }

    /// <summary>A store that answers and cannot be written, because its disk is full perhaps, is away too.</summary>
    private async Task<Light> AskForTurnAsync(Light light, CancellationToken cancellation)
    {
        if (light.Color == LightColor.Red)
            return light;

        try
        {
            hasTurn = await store.TakeTurnAsync(works.Owner, time.GetUtcNow(), Lease, cancellation).WaitAsync(Patience, cancellation);
            return light;
        }
        catch (Exception e) when (e is StoreUnavailableException or TimeoutException)
        {
            return light with { Color = LightColor.Red, Fault = (e as StoreUnavailableException)?.Fault ?? StoreFault.TimedOut };
        }
    }

    /// <summary>That it is back is told by whoever told that it was away, whoever has the turn now.</summary>
    private async Task TellOfStoreAsync(AlertLook look, CancellationToken cancellation)
    {
        foreach (var channel in channels.Where(channel => hasTurn || ofStore[channel.Name].Count > 0))
        {
            var steps = AlertStep.Between(ofStore[channel.Name], look, interval, time.GetUtcNow());
            var states = await TellAsync(channel, steps, cancellation);
            ofStore[channel.Name] = [.. ofStore[channel.Name].Where(state => !states.ContainsKey(state.Key)), .. states.Values.OfType<AlertState>()];
        }
    }

    /// <returns>What is known of the causes afterwards.</returns>
    private async Task<IReadOnlyDictionary<string, AlertState?>> TellAsync(IAlertChannel channel, IReadOnlyList<AlertStep> steps, CancellationToken cancellation)
    {
        var messages = steps.Select(step => step.Message).OfType<AlertMessage>().ToList();
        var isSent = messages.Count == 0 || await TrySendAsync(channel, messages, cancellation);
        return steps.ToDictionary(step => step.Key, step => isSent ? step.WhenSent : step.WhenNotSent);
    }

    private async Task<bool> TrySendAsync(IAlertChannel channel, List<AlertMessage> messages, CancellationToken cancellation)
    {
        try
        {
            await channel.SendAsync(messages, time.GetUtcNow(), cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it is, the other channels are told, and this one is tried again.
            meters.AlertsNotSent(channel.Name, messages.Count);
            logger.LogError(
                "{Count} alerts were not sent to the {Channel}, and are tried again: {Reason}.", messages.Count, channel.Name,
                e is AlertNotSentException ? e.Message : FailureReason.Of(e));
            return false;
        }

        meters.AlertsSent(channel.Name, messages.Count);
        logger.LogInformation("{Count} alerts sent to the {Channel}: {Alerts}.", messages.Count, channel.Name, string.Join(", ", messages.Select(Told)));
        return true;
    }

    private static string Told(AlertMessage message) => $"{message.Kind} {message.Event}".ToLowerInvariant();
}

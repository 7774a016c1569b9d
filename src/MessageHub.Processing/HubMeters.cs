using System.Diagnostics.Metrics;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>What the hub counts. Tags are message types and statuses only: nothing that leads to a person or a party.</summary>
public sealed class HubMeters : IDisposable
{
    /// <summary>Name of the meter, and prefix of its instruments.</summary>
    public const string Name = "messagehub";

    private readonly Counter<long> received;
    private readonly Counter<long> refused;
    private readonly Counter<long> judged;
    private readonly Counter<long> stuck;
    private readonly Counter<long> acts;
    private readonly Counter<long> callsRefused;
    private readonly Counter<long> alertsSent;
    private readonly Counter<long> alertsNotSent;
    private readonly Histogram<double> batches;
    private QueueFigures? figures;
    private IReadOnlyList<QueueDepth> queues = [];

    public HubMeters(TimeProvider time)
    {
        Meter = new Meter(Name);
        received = Meter.CreateCounter<long>("messagehub.messages.received", description: "Messages written to the journal, by type.");
        refused = Meter.CreateCounter<long>("messagehub.messages.refused", description: "Messages refused at the door, by type where it is known.");
        judged = Meter.CreateCounter<long>("messagehub.messages.judged", description: "Messages judged, by type and status.");
        stuck = Meter.CreateCounter<long>("messagehub.messages.became_stuck", description: "Messages that became stuck.");
        acts = Meter.CreateCounter<long>("messagehub.operator.acts", description: "What operators did, by kind.");
        callsRefused = Meter.CreateCounter<long>("messagehub.calls.refused", description: "Calls that were not let in, by reason.");
        alertsSent = Meter.CreateCounter<long>("messagehub.alerts.sent", description: "Alerts that a channel took, by channel.");
        alertsNotSent = Meter.CreateCounter<long>("messagehub.alerts.not_sent", description: "Alerts that a channel did not take, once per try, by channel.");
        batches = Meter.CreateHistogram<double>("messagehub.batch.duration", unit: "s", description: "Time to judge and commit one batch.");
        Gauge("messagehub.messages.waiting", "Messages not judged yet.", now => now.Waiting);
        Gauge("messagehub.messages.stuck", "Messages that wait for an operator.", now => now.Stuck);
        Gauge("messagehub.outgoing.undelivered", "Outgoing messages not fetched or published yet.", now => now.Undelivered);
        Gauge("messagehub.messages.oldest_waiting_age", "Age of the message that waits longest, in seconds.", now =>
            now.OldestWaiting is { } oldest ? (long)(time.GetUtcNow() - oldest).TotalSeconds : 0);
        Meter.CreateObservableGauge("messagehub.queue.messages", () => QueueDepths, description: "Messages ready in a queue of the broker.");
    }

    public Meter Meter { get; }

    private IEnumerable<Measurement<long>> QueueDepths =>
        queues.Select(queue => new Measurement<long>(queue.Messages, new KeyValuePair<string, object?>("queue", queue.Queue)));

    public void Received(BerichtSoort soort) => received.Add(1, Type(soort));

    public void Refused(BerichtSoort? soort) => refused.Add(1, new KeyValuePair<string, object?>("type", soort?.Naam ?? "unknown"));

    public void Judged(IReadOnlyList<ProcessedMessage> batch, TimeSpan duration)
    {
        foreach (var message in batch)
            judged.Add(1, Type(message.Soort), new KeyValuePair<string, object?>("status", message.Status.ToText()));
        batches.Record(duration.TotalSeconds);
    }

    public void BecameStuck() => stuck.Add(1);

    /// <param name="what">As in the audit trail: <c>retry</c>.</param>
    public void Acted(string what) => acts.Add(1, new KeyValuePair<string, object?>("act", what));

    /// <param name="reason">One of a closed set: nothing of the caller.</param>
    public void CallRefused(string reason) => callsRefused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <param name="channel">As <c>webhook</c>.</param>
    public void AlertsSent(string channel, int count) => alertsSent.Add(count, new KeyValuePair<string, object?>("channel", channel));

    /// <param name="channel">As <c>webhook</c>.</param>
    public void AlertsNotSent(string channel, int count) => alertsNotSent.Add(count, new KeyValuePair<string, object?>("channel", channel));

    /// <summary>What the store counted last, for the gauges; null when it cannot be asked: they are left out then.</summary>
    public void Counted(QueueFigures? latest) => figures = latest;

    /// <summary>What the broker said last; empty when it is away or there is none.</summary>
    public void Counted(IReadOnlyList<QueueDepth> latest) => queues = latest;

    /// <summary>A gauge of which somebody else knows the value.</summary>
    public void Gauge(string name, string description, Func<long> value) => Meter.CreateObservableGauge(name, value, description: description);

    public void Dispose() => Meter.Dispose();

    private void Gauge(string name, string description, Func<QueueFigures, long> value) => Meter.CreateObservableGauge(
        name, () => figures is { } now ? [new Measurement<long>(value(now))] : Array.Empty<Measurement<long>>(), description: description);

    private static KeyValuePair<string, object?> Type(BerichtSoort soort) => new("type", soort.Naam);
}

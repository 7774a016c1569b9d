using System.Diagnostics.Metrics;

namespace MessageHub.Transport;

/// <summary>Counters of the transport; depths of queues come from the queue monitor.</summary>
internal sealed class TransportMetrics : IDisposable
{
    public const string MeterName = "MessageHub.Transport";

    private readonly Meter meter;

    public TransportMetrics(IMeterFactory factory)
    {
        meter = factory.Create(MeterName);
        WakeUpsSent = meter.CreateCounter<long>("messagehub.wakeups.sent", description: "Wake-ups given to the broker");
        WakeUpsFailed = meter.CreateCounter<long>("messagehub.wakeups.failed", description: "Attempts to send a wake-up that failed; it is tried again");
        WakeUpsDropped = meter.CreateCounter<long>("messagehub.wakeups.dropped", description: "Wake-ups given up; the look every minute finds their work");
        WakeUpsCoalesced = meter.CreateCounter<long>("messagehub.wakeups.coalesced", description: "Wake-ups not sent because one for the stream was still to be sent");
        IntakeAccepted = meter.CreateCounter<long>("messagehub.intake.accepted", description: "Raw messages journaled");
        IntakeDoubles = meter.CreateCounter<long>("messagehub.intake.doubles", description: "Raw messages that were in the journal already");
        IntakeRefused = meter.CreateCounter<long>("messagehub.intake.refused", description: "Raw messages sent to the dead letters");
        IntakeDelayed = meter.CreateCounter<long>("messagehub.intake.delayed", description: "Attempts to journal a raw message that failed; it is tried again");
        Published = meter.CreateCounter<long>("messagehub.published", description: "Outgoing messages published and confirmed");
        Unroutable = meter.CreateCounter<long>("messagehub.unroutable", description: "Outgoing messages returned because no queue is bound");
    }

    public Counter<long> WakeUpsSent { get; }
    public Counter<long> WakeUpsFailed { get; }
    public Counter<long> WakeUpsDropped { get; }
    public Counter<long> WakeUpsCoalesced { get; }
    public Counter<long> IntakeAccepted { get; }
    public Counter<long> IntakeDoubles { get; }
    public Counter<long> IntakeRefused { get; }
    public Counter<long> IntakeDelayed { get; }
    public Counter<long> Published { get; }
    public Counter<long> Unroutable { get; }

    public void Dispose() => meter.Dispose();
}

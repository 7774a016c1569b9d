using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.Processing.Workers;

/// <summary>Section <c>Workers</c> of the configuration: how a worker works.</summary>
public sealed class WorkerOptions
{
    public const string Section = "Workers";

    [Range(1, 256)]
    [Description("Streams that are worked on at the same time: one half waits for its commit while the other judges.")]
    public int Concurrency { get; set; } = 2 * Environment.ProcessorCount;

    [Range(1, 5000)]
    [Description("Messages in one commit.")]
    public int BatchSize { get; set; } = 500;

    [Range(1, 100)]
    [Description("A message that throws so many times is stuck.")]
    public int Attempts { get; set; } = 3;

    [Range(1, 1000)]
    [Description("A batch on which the store runs out of time so many times, while it answers other questions, is taken for the messages' fault.")]
    public int TimeoutAttempts { get; set; } = 10;

    [Range(0.001, 60)]
    [Description("Seconds between two attempts at a message that throws; doubled each time.")]
    public double AttemptDelaySeconds { get; set; } = 0.2;

    [Range(0.1, 3600)]
    [Description("Seconds between two looks for streams whose wake-up was lost.")]
    public double SweepSeconds { get; set; } = 60;

    [Range(0.1, 60)]
    [Description("Seconds between two looks whether an operator did something in another process, such as the command line.")]
    public double ActSeconds { get; set; } = 1;

    [Range(1, 3600)]
    [Description("Seconds that a claim on a stream lasts; a working worker extends it, and a killed one keeps others waiting no longer.")]
    public double LeaseSeconds { get; set; } = 30;

    [Range(0.001, 60)]
    [Description("Seconds of the first wait in an outage; doubled with jitter.")]
    public double BackOffSeconds { get; set; } = 0.5;

    [Range(0.1, 3600)]
    [Description("Seconds of the longest wait between two tries in an outage.")]
    public double MaximumBackOffSeconds { get; set; } = 30;

    public TimeSpan AttemptDelay => TimeSpan.FromSeconds(AttemptDelaySeconds);

    public TimeSpan SweepInterval => TimeSpan.FromSeconds(SweepSeconds);

    public TimeSpan ActInterval => TimeSpan.FromSeconds(ActSeconds);

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    public TimeSpan BackOff => TimeSpan.FromSeconds(BackOffSeconds);

    public TimeSpan MaximumBackOff => TimeSpan.FromSeconds(MaximumBackOffSeconds);
}

namespace MessageHub.Processing.Workers;

/// <summary>How a worker works.</summary>
public sealed record WorkerOptions
{
    /// <summary>Streams that are judged at the same time.</summary>
    public int Concurrency { get; init; } = Environment.ProcessorCount;

    /// <summary>Messages in one transaction.</summary>
    public int BatchSize { get; init; } = StreamProcessor.DefaultBatchSize;

    /// <summary>Between two looks at the store for streams whose wake-up was lost.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A message that throws so many times becomes stuck.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Between two attempts at a message that throws; doubled each time.</summary>
    public TimeSpan AttemptDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>First wait after an outage; doubled with jitter up to <see cref="MaximumBackOff"/>.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan MaximumBackOff { get; init; } = TimeSpan.FromSeconds(30);
}

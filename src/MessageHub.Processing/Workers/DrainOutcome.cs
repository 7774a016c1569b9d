namespace MessageHub.Processing.Workers;

/// <summary>What came of working on a stream.</summary>
public enum DrainOutcome
{
    /// <summary>Nothing waits in the stream any more, or another worker has it.</summary>
    Drained,

    /// <summary>A message became stuck: what waits behind it needs an operator.</summary>
    Stuck,

    /// <summary>The worker is stopping; work may be left.</summary>
    Stopped,
}

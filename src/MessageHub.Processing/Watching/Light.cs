using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Watching;

/// <summary>How one thing about the hub fares.</summary>
/// <param name="Count">How many; null where nothing is counted.</param>
/// <param name="Age">For how long; null where nothing waits.</param>
/// <param name="Fault">Of the store; null when it answers.</param>
public sealed record Light(LightSubject Subject, LightColor Color, long? Count = null, TimeSpan? Age = null, StoreFault? Fault = null);

public enum LightColor
{
    Green,

    /// <summary>Somebody should look.</summary>
    Orange,

    /// <summary>Something does not go on.</summary>
    Red,

    /// <summary>It cannot be told, because the store cannot be asked.</summary>
    Unknown,
}

public enum LightSubject
{
    Store,

    Broker,

    /// <summary>Processes that judge.</summary>
    Workers,

    OldestWaiting,

    Stuck,

    /// <summary>Messages in the broker's dead-letter queues.</summary>
    DeadLetters,

    /// <summary>Lines of declarations that wait for a person's decision.</summary>
    Held,

    /// <summary>Answers that an agreed term asks for.</summary>
    Deadlines,
}

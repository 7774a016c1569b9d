namespace MessageHub.Processing.Alerts;

/// <summary>What people are told of. The store keeps the numbers.</summary>
public enum AlertKind
{
    Store = 0,

    Broker = 1,

    Workers = 2,

    OldestWaiting = 3,

    /// <summary>Per cause that messages are stuck for: another fault is another alert.</summary>
    Stuck = 4,

    DeadLetters = 5,

    /// <summary>Per production ceiling.</summary>
    Ceiling = 6,

    /// <summary>Held lines that wait for a decision.</summary>
    Held = 7,

    /// <summary>Terms for an answer.</summary>
    Deadlines = 8,

    /// <summary>Nothing is wrong: somebody tries whether people would be told.</summary>
    Test = 100,
}

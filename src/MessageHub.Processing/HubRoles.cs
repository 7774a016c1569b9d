namespace MessageHub.Processing;

/// <summary>What a process of the hub does; all of it, unless the work is split over processes that share store and broker.</summary>
[Flags]
public enum HubRoles
{
    None = 0,

    /// <summary>Takes messages in: over HTTP, and from the raw intake queue.</summary>
    Intake = 1,

    /// <summary>Judges what waits.</summary>
    Worker = 2,

    /// <summary>Hands messages out: mailboxes, and publishing to the broker.</summary>
    Delivery = 4,

    /// <summary>Serves the pages of operators.</summary>
    Console = 8,

    All = Intake | Worker | Delivery | Console,
}

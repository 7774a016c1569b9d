namespace MessageHub.Storage.Relational;

/// <summary>Held lines of declarations, and what persons decide on them.</summary>
internal abstract class HoldStatements
{
    public abstract string List { get; }

    /// <summary>Of one hold: its stream, its message, whether it waits for a decision, and whether it waits behind another line and for nothing else.</summary>
    public abstract string Find { get; }

    public abstract string Decide { get; }

    /// <summary>Whether persons decided on held lines of a stream.</summary>
    public abstract string HasDecisions { get; }

    /// <summary>The declarations of a stream on whose lines persons decided, as <see cref="ClaimStatements.WaitingBerichten"/>.</summary>
    public abstract string DecidedBerichten { get; }

    public abstract string DecidedRegels { get; }

    public abstract string Bevindingen { get; }

    public abstract string Add { get; }

    public abstract string MarkDone { get; }

    /// <summary>What waits behind these lines is to be judged again.</summary>
    public abstract string FreeBehind { get; }

    public abstract string Return { get; }
}

namespace MessageHub.Storage.Relational;

/// <summary>
/// Taking away what need not be kept: docs/decisions/0049-purge.md. @dag is the first day that stays, @voor the moment it begins. Run in the order they
/// stand here: an allocation waits for its starts.
/// </summary>
internal abstract class PurgeStatements
{
    public abstract string Stromen { get; }

    /// <summary>The last of the next clients of a stream, so that a commit has a bound; null when few are left.</summary>
    public abstract string LastClient { get; }

    public abstract string Starts { get; }

    public abstract string Stops { get; }

    public abstract string Toewijzingen { get; }

    /// <summary>What lies beneath allocations that are purged; it is of no use without a client, and goes.</summary>
    public abstract string EerdereToewijzingen { get; }

    public abstract string Verzoeken { get; }

    public abstract string EerdereVerzoeken { get; }

    /// <summary>The next messages that still have their bodies: Id, whether they came in before the day, and whether they are done with.</summary>
    public abstract string NextBerichten { get; }

    public abstract string Prestaties { get; }

    public abstract string Uitgaand { get; }

    public abstract string Bevindingen { get; }

    public abstract string Inhoud { get; }
}

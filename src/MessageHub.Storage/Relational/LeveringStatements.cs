namespace MessageHub.Storage.Relational;

/// <summary>Starts and stops of a batch: removals of what is stored first, then additions.</summary>
internal abstract class LeveringStatements
{
    public abstract string RemoveStarts { get; }

    public abstract string AddStarts { get; }

    public abstract string RemoveStops { get; }

    public abstract string AddStops { get; }
}

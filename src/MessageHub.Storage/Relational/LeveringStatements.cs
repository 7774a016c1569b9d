namespace MessageHub.Storage.Relational;

/// <summary>See the dialects.</summary>
internal abstract class LeveringStatements
{
    public abstract string RemoveStarts { get; }

    public abstract string AddStarts { get; }

    public abstract string RemoveStops { get; }

    public abstract string AddStops { get; }
}

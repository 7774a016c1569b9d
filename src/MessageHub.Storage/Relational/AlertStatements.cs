namespace MessageHub.Storage.Relational;

/// <summary>What channels were told, and the lease on telling them.</summary>
internal abstract class AlertStatements
{
    public abstract string TakeTurn { get; }

    /// <summary>Changes no row when the turn is another's, and keeps others from taking it until the commit.</summary>
    public abstract string Fence { get; }

    public abstract string List { get; }

    public abstract string Forget { get; }

    public abstract string Add { get; }
}

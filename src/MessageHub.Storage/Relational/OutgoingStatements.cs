namespace MessageHub.Storage.Relational;

/// <summary>See the dialects.</summary>
internal abstract class OutgoingStatements
{
    public abstract string Add { get; }

    public abstract string PendingAntwoorden { get; }

    public abstract string MarkDelivered { get; }
}

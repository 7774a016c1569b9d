namespace MessageHub.Storage.Relational;

/// <summary>Answers and forwarded messages, until they are delivered.</summary>
internal abstract class OutgoingStatements
{
    public abstract string Add { get; }

    public abstract string PendingAntwoorden { get; }

    public abstract string MarkDelivered { get; }
}

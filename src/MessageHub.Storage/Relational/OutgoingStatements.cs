namespace MessageHub.Storage.Relational;

/// <summary>Answers and forwarded messages, until they are delivered to files or a broker.</summary>
internal abstract class OutgoingStatements
{
    public abstract string Add { get; }

    public abstract string PendingBestandAntwoorden { get; }

    public abstract string Undelivered { get; }

    public abstract string MarkDelivered { get; }
}

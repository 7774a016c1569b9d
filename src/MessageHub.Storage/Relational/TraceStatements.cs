namespace MessageHub.Storage.Relational;

/// <summary>What parties may know of their messages.</summary>
internal abstract class TraceStatements
{
    public abstract string Incoming { get; }

    public abstract string Outgoing { get; }

    public abstract string IncomingConversatie { get; }

    public abstract string OutgoingConversatie { get; }

    public abstract string Bevindingen { get; }
}

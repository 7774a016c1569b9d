namespace MessageHub.Storage.Relational;

/// <summary>What parties fetch, confirm, and may know of their messages.</summary>
internal abstract class MailboxStatements
{
    public abstract string List { get; }

    public abstract string Payload { get; }

    public abstract string Confirm { get; }

    public abstract string Undelivered { get; }

    public abstract string TraceIncoming { get; }

    public abstract string TraceOutgoing { get; }

    public abstract string TraceIncomingConversatie { get; }

    public abstract string TraceOutgoingConversatie { get; }

    public abstract string Bevindingen { get; }
}

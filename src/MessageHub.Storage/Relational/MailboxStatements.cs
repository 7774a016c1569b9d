namespace MessageHub.Storage.Relational;

/// <summary>What parties fetch and confirm.</summary>
internal abstract class MailboxStatements
{
    public abstract string List { get; }

    public abstract string Payload { get; }

    public abstract string Confirm { get; }
}

namespace MessageHub.Storage.Relational;

/// <summary>Taking messages in.</summary>
internal abstract class JournalStatements
{
    public abstract string UsedTraceerIds { get; }

    public abstract string AddStromen { get; }

    public abstract string AddBerichten { get; }

    public abstract string AddInhoud { get; }

    public abstract string AddBevindingen { get; }
}

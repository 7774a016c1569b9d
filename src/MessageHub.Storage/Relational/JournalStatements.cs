namespace MessageHub.Storage.Relational;

/// <summary>Taking messages in, and handing out what waits.</summary>
internal abstract class JournalStatements
{
    public abstract string AddStromen { get; }

    public abstract string AddBerichten { get; }

    public abstract string IsTraceerIdUsed { get; }

    public abstract string AddInhoud { get; }

    public abstract string AddBevindingen { get; }

    public abstract string WaitingStromen { get; }

    public abstract string StroomId { get; }

    public abstract string WaitingBerichten { get; }
}

namespace MessageHub.Storage.Relational;

/// <summary>Counts for summaries. These walk tables: not for use per message.</summary>
internal abstract class SummaryQueries
{
    public abstract string BerichtenPerStatus { get; }

    public abstract string Toewijzingen { get; }

    public abstract string PendingUitgaand { get; }
}

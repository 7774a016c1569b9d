namespace MessageHub.Storage.Relational;

/// <summary>See the dialects.</summary>
internal abstract class SummaryQueries
{
    public abstract string BerichtenPerStatus { get; }

    public abstract string Toewijzingen { get; }

    public abstract string PendingUitgaand { get; }
}

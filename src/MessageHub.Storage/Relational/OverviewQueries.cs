namespace MessageHub.Storage.Relational;

/// <summary>What the overview counts, by ranges of ids.</summary>
internal abstract class OverviewQueries
{
    public abstract string LastBericht { get; }

    public abstract string LastUitgaand { get; }

    public abstract string BerichtAt { get; }

    public abstract string UitgaandAt { get; }

    public abstract string Berichten { get; }

    public abstract string Uitgaande { get; }

    public abstract string RetourCodes { get; }

    /// <summary>Held lines that wait for a decision: not those that wait behind another.</summary>
    public abstract string Aangehouden { get; }

    public abstract string OpenSignalen { get; }

    /// <summary>Of a stretch of the journal, as the two that follow: allocations without a receipt.</summary>
    public abstract string ZonderOntvangst { get; }

    public abstract string OpenVerzoeken { get; }

    public abstract string OpenDeclaraties { get; }
}

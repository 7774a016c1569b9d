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
}

namespace MessageHub.Storage.Relational;

/// <summary>Messages that throw every time, what operators do about them, and the record of what they did.</summary>
internal abstract class OperatorStatements
{
    public abstract string AddVastgelopen { get; }

    public abstract string MarkStuck { get; }

    public abstract string Stuck { get; }

    public abstract string StroomVanBericht { get; }

    public abstract string Release { get; }

    public abstract string RemoveVastgelopen { get; }

    public abstract string RemoveBevindingen { get; }

    public abstract string AddHandeling { get; }

    public abstract string LatestHandeling { get; }

    public abstract string Audit { get; }
}

namespace MessageHub.Storage.Relational;

/// <summary>Messages that throw every time, and what operators do about them.</summary>
internal abstract class StuckStatements
{
    public abstract string StroomVanBericht { get; }

    public abstract string AddVastgelopen { get; }

    public abstract string MarkStuck { get; }

    public abstract string Release { get; }

    public abstract string RemoveVastgelopen { get; }

    public abstract string RemoveBevindingen { get; }

    public abstract string AddHandeling { get; }

    public abstract string Audit { get; }

    public abstract string List { get; }

    public abstract string Figures { get; }
}

namespace MessageHub.Storage.Relational;

/// <summary>Stuck messages by cause, what is noted of causes, and acts page by page.</summary>
internal abstract class StuckStatements
{
    public abstract string Groups { get; }

    public abstract string Notes { get; }

    public abstract string Page { get; }

    public abstract string ChangeNote { get; }

    public abstract string AddNote { get; }

    public abstract string RemoveNote { get; }

    public abstract string Acts { get; }

    public abstract string ActsOfBericht { get; }
}

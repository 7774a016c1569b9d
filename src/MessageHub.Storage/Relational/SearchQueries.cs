namespace MessageHub.Storage.Relational;

/// <summary>Messages as people look for them. What finds by a reference gives ids; Berichten gives the messages of ids.</summary>
internal abstract class SearchQueries
{
    public abstract string Berichten { get; }

    public abstract string Walk { get; }

    public abstract string ByTrace { get; }

    public abstract string ByIdentificatie { get; }

    public abstract string ByToewijzing { get; }

    public abstract string ByDeclaratie { get; }

    public abstract string ByBsn { get; }

    public abstract string Related { get; }

    public abstract string Bevindingen { get; }

    public abstract string Uitgaande { get; }

    public abstract string Inhoud { get; }

    public abstract string UitgaandInhoud { get; }
}

namespace MessageHub.Storage.Relational;

/// <summary>The registry of parties.</summary>
internal abstract class PartyStatements
{
    public abstract string List { get; }

    public abstract string Change { get; }

    public abstract string Add { get; }

    public abstract string RemoveNamens { get; }

    public abstract string AddNamens { get; }

    public abstract string Remove { get; }
}

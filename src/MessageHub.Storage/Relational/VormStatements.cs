namespace MessageHub.Storage.Relational;

/// <summary>How parties write message streams.</summary>
internal abstract class VormStatements
{
    public abstract string List { get; }

    public abstract string Change { get; }

    public abstract string Add { get; }
}

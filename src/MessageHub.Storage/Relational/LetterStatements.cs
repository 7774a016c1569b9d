namespace MessageHub.Storage.Relational;

/// <summary>Dead letters of the broker that people put away.</summary>
internal abstract class LetterStatements
{
    /// <summary>One that is there already stays as it is.</summary>
    public abstract string Add { get; }

    public abstract string List { get; }

    public abstract string Body { get; }

    /// <summary>Those that were put away before the day.</summary>
    public abstract string Purge { get; }
}

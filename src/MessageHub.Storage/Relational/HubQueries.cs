namespace MessageHub.Storage.Relational;

/// <summary>What is asked for health and metrics.</summary>
internal abstract class HubQueries
{
    public abstract string Ping { get; }

    public abstract string Figures { get; }
}

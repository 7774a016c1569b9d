namespace MessageHub.Processing.Ports;

/// <summary>
/// The keys that seal the cookies of the operators' console: in the store, so that every process that serves it reads the cookies of every other, and a
/// restart signs nobody out.
/// </summary>
public interface IKeyStore
{
    /// <summary>All of them, as the XML they were given as.</summary>
    Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellation);

    Task AddKeyAsync(string name, string xml, CancellationToken cancellation);
}

namespace MessageHub.Storage.Relational;

/// <summary>
/// Streams that have work, and who may do it. A stream has one row in StroomClaim from its first claim on; its token rises with every claim and with
/// every return, and never comes back.
/// </summary>
internal abstract class ClaimStatements
{
    public abstract string WaitingStromen { get; }

    /// <summary>Claims a stream that was claimed before: gives StroomId and Token, or no row.</summary>
    public abstract string Take { get; }

    /// <summary>Claims a stream that never was: as <see cref="Take"/>.</summary>
    public abstract string TakeFirst { get; }

    /// <summary>Touches the claim, if it still is this one: no row affected means that it was lost. Keeps others out until the commit.</summary>
    public abstract string Fence { get; }

    public abstract string Extend { get; }

    public abstract string Release { get; }

    public abstract string WaitingBerichten { get; }
}

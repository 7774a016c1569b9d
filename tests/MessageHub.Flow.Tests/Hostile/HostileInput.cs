namespace MessageHub.Flow.Tests.Hostile;

/// <summary>Something that a hostile or broken sender puts on a connection, and what it is owed for it.</summary>
/// <param name="Request">The bytes, made when they are sent: all of them together are gigabytes.</param>
internal sealed record HostileInput(string Name, Func<byte[]> Request, Owed Owed)
{
    public override string ToString() => Name;
}

/// <summary>What comes of it; within two seconds, whatever it is.</summary>
internal abstract record Owed
{
    /// <summary>One of these, each 4xx.</summary>
    public sealed record Refusal(params int[] Statuses) : Owed;

    /// <summary>Taken in, and then <c>invalid</c>.</summary>
    /// <param name="TraceerId">Under which it was sent.</param>
    public sealed record Invalid(Guid TraceerId) : Owed;

    /// <summary>Refused with 422, or taken in and then <c>invalid</c>: how much is looked at before it is taken in is ours to choose.</summary>
    public sealed record RefusalOrInvalid(Guid TraceerId) : Owed;
}

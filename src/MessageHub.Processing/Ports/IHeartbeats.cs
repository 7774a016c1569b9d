namespace MessageHub.Processing.Ports;

/// <summary>Signs of life of the processes that share a store.</summary>
public interface IHeartbeats
{
    /// <summary>This process lives; what was not heard of since <paramref name="forgetBefore"/> is forgotten.</summary>
    Task BeatAsync(Heartbeat heartbeat, DateTimeOffset forgetBefore, CancellationToken cancellation);

    /// <summary>This process ends as it should: nobody need wonder where it is.</summary>
    Task GoodbyeAsync(string process, CancellationToken cancellation);

    /// <summary>What was heard last of each process, latest first.</summary>
    Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellation);
}

/// <param name="Process">Apart from any other, and from itself before a restart.</param>
/// <param name="StartedAt">When the process began.</param>
public sealed record Heartbeat(string Process, HubRoles Roles, DateTimeOffset StartedAt, DateTimeOffset At);

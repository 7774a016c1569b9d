using System.Buffers;
using System.Threading.RateLimiting;
using MessageHub.Gateway.Settings;
using MessageHub.Processing;

namespace MessageHub.Gateway.Push;

/// <summary>
/// Memory for bodies, so much at a time and no more: small ones by number, larger ones by their megabytes, of which one caller has half at most. Who asks
/// for a large one waits a while in order of coming; small ones never wait for those. What comes out of ZIPs has room of its own, for one at a time, because
/// two that each had a body and waited for more would wait for each other.
/// </summary>
internal sealed class BodyMemory(LimitOptions limits, LargeRoom room) : IDisposable
{
    /// <summary>Nearly all messages are a few kilobytes.</summary>
    public const int Small = 128 * 1024;

    private const int Megabyte = 1024 * 1024;

    private readonly PartitionedRateLimiter<string> callers = PartitionedRateLimiter.Create<string, string>(
        caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => InOrder(limits.LargeBodyMegabytes / 2)));

    private readonly ConcurrencyLimiter inflating = new(InOrder(1));

    private int smallInHand;

    private TimeSpan Patience => TimeSpan.FromSeconds(limits.LargeBodyWaitSeconds);

    /// <summary>Room for a body of so many bytes; null when there is none.</summary>
    /// <exception cref="OperationCanceledException">The caller left while waiting.</exception>
    public async ValueTask<Body?> RentAsync(string caller, int length, CancellationToken cancellation)
    {
        if (length <= Small)
            return RentSmall(length);

        var turn = await WaitAsync(token => callers.AcquireAsync(caller, (length / Megabyte) + 1, token), cancellation);
        if (turn is null)
            return null;
        if (await room.EnterAsync(length, Patience, cancellation) is { } entered)
            return Large(length, turn, entered);

        turn.Dispose();
        return null;
    }

    /// <summary>Room for what a ZIP of so many bytes inflates to; null when there is none.</summary>
    /// <exception cref="OperationCanceledException">The caller left while waiting.</exception>
    public async ValueTask<Body?> RentInflatedAsync(int length, CancellationToken cancellation)
    {
        if (length <= Small)
            return RentSmall(length);

        return await WaitAsync(token => inflating.AcquireAsync(1, token), cancellation) is { } turn ? Large(length, turn) : null;
    }

    public void Dispose()
    {
        callers.Dispose();
        inflating.Dispose();
    }

    private SmallBody? RentSmall(int length)
    {
        if (Interlocked.Increment(ref smallInHand) <= limits.SmallBodies)
            return new SmallBody(this, ArrayPool<byte>.Shared.Rent(length), length);

        Interlocked.Decrement(ref smallInHand);
        return null;
    }

    private static LargeBody Large(int length, params IDisposable[] leases)
    {
        LargeMemory.CollectBefore(length);
        return new LargeBody(GC.AllocateUninitializedArray<byte>(length), leases);
    }

    private async ValueTask<RateLimitLease?> WaitAsync(Func<CancellationToken, ValueTask<RateLimitLease>> acquire, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await acquire(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>As many may wait as there are connections: a waiting one holds next to nothing.</summary>
    private static ConcurrencyLimiterOptions InOrder(int permits) =>
        new() { PermitLimit = permits, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private sealed class SmallBody(BodyMemory owner, byte[] array, int length) : Body(array, length)
    {
        public override void Dispose()
        {
            if (IsDone)
                ArrayPool<byte>.Shared.Return(Array);
            Interlocked.Decrement(ref owner.smallInHand);
        }
    }

    private sealed class LargeBody(byte[] array, IDisposable[] leases) : Body(array, array.Length)
    {
        public override void Dispose()
        {
            LargeMemory.Leave(Array.Length);
            foreach (var lease in leases)
                lease.Dispose();
        }
    }
}

/// <summary>Bytes of a caller, and the room they take until this is disposed.</summary>
internal abstract class Body(byte[] array, int length) : IDisposable
{
    /// <summary>
    /// Nobody has these bytes any more, so that the memory may be another caller's. Not said when something failed that was not foreseen: then it is left to
    /// the garbage collector, which knows.
    /// </summary>
    public bool IsDone { get; set; }

    public Memory<byte> Memory => Array.AsMemory(0, length);

    protected byte[] Array { get; } = array;

    public abstract void Dispose();
}

using System.Buffers;
using System.Threading.RateLimiting;
using MessageHub.Gateway.Settings;
using MessageHub.Processing;

namespace MessageHub.Gateway.Push;

/// <summary>
/// Memory for bodies, so much at a time and no more: small ones by number, larger ones by their megabytes, of which one caller has half at most. Who asks
/// for a large one waits a while in order of coming; small ones never wait for those.
/// </summary>
internal sealed class BodyMemory(LimitOptions limits) : IDisposable
{
    /// <summary>Nearly all messages are a few kilobytes.</summary>
    public const int Small = 128 * 1024;

    private const int Megabyte = 1024 * 1024;

    /// <summary>Megabytes; per caller, then of all together.</summary>
    private readonly PartitionedRateLimiter<string> large = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => Megabytes(limits.LargeBodyMegabytes / 2))),
        PartitionedRateLimiter.Create<string, bool>(_ => RateLimitPartition.GetConcurrencyLimiter(true, _ => Megabytes(limits.LargeBodyMegabytes))));

    private int smallInHand;

    /// <summary>Room for so many bytes; null when there is none.</summary>
    /// <exception cref="OperationCanceledException">The caller left while waiting.</exception>
    public async ValueTask<Body?> RentAsync(string caller, int length, CancellationToken cancellation)
    {
        if (length > Small)
        {
            if (await WaitAsync(caller, length, cancellation) is not { } lease)
                return null;

            LargeMemory.CollectIfMuch();
            return new LargeBody(GC.AllocateUninitializedArray<byte>(length), lease);
        }

        if (Interlocked.Increment(ref smallInHand) <= limits.SmallBodies)
            return new SmallBody(this, ArrayPool<byte>.Shared.Rent(length), length);

        Interlocked.Decrement(ref smallInHand);
        return null;
    }

    public void Dispose() => large.Dispose();

    private async ValueTask<RateLimitLease?> WaitAsync(string caller, int length, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(limits.LargeBodyWaitSeconds));
        try
        {
            var lease = await large.AcquireAsync(caller, (length / Megabyte) + 1, patience.Token);
            if (lease.IsAcquired)
                return lease;

            lease.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>As many may wait as there are connections: a waiting one holds next to nothing.</summary>
    private static ConcurrencyLimiterOptions Megabytes(int permits) =>
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

    private sealed class LargeBody(byte[] array, RateLimitLease lease) : Body(array, array.Length)
    {
        public override void Dispose()
        {
            LargeMemory.Leave(Array.Length);
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

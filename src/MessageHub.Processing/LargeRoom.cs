using System.Threading.RateLimiting;

namespace MessageHub.Processing;

/// <summary>
/// Room in memory for what is large, so many megabytes at a time in this process, in the order of asking: bodies that come in, and batches that are judged.
/// A batch takes several times the bytes of its messages, so next to a message of 25 MB nothing else that is large fits: docs/decisions/0060-bodies.md.
/// </summary>
/// <param name="megabytes">All of it.</param>
public sealed class LargeRoom(int megabytes) : IDisposable
{
    public const int DefaultMegabytes = 54;

    private const int Megabyte = 1024 * 1024;

    /// <summary>Batches up to this are as good as nothing: some hundreds of usual messages.</summary>
    private const long SmallBatch = 4 * Megabyte;

    /// <summary>What a batch takes for each of its bytes: records, findings, the answer, and what the store makes of it.</summary>
    private const int PerByte = 6;

    /// <summary>A sender that takes its time over a large body holds up nobody's judging for longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrencyLimiter limiter = new(InOrder(megabytes));

    /// <summary>Large batches go one by one: those end by themselves, so none needs to lose its patience.</summary>
    private readonly ConcurrencyLimiter judging = new(InOrder(1));

    /// <summary>Room for a body; null when there was none for so long.</summary>
    /// <exception cref="OperationCanceledException">Whoever waits left.</exception>
    public async ValueTask<IDisposable?> EnterAsync(long bytes, TimeSpan patience, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        try
        {
            return await limiter.AcquireAsync(Permits(bytes), waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Must whoever judges so many bytes of messages ask for room?</summary>
    public static bool IsLarge(long bytes) => bytes > SmallBatch;

    /// <summary>Waits for room to judge so many bytes of messages: until other large batches are done, and for bodies that come in not longer than a while.</summary>
    public async ValueTask<IDisposable> JudgeAsync(long bytes, CancellationToken cancellation)
    {
        var turn = await judging.AcquireAsync(1, cancellation);
        return new Turn(turn, await EnterAsync(bytes * PerByte, Patience, cancellation));
    }

    public void Dispose()
    {
        judging.Dispose();
        limiter.Dispose();
    }

    /// <summary>As many may wait as there are connections and workers: a waiting one holds next to nothing.</summary>
    private static ConcurrencyLimiterOptions InOrder(int permits) =>
        new() { PermitLimit = permits, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private int Permits(long bytes) => (int)Math.Min(megabytes, (bytes / Megabyte) + 1);

    private sealed class Turn(IDisposable turn, IDisposable? room) : IDisposable
    {
        public void Dispose()
        {
            room?.Dispose();
            turn.Dispose();
        }
    }
}

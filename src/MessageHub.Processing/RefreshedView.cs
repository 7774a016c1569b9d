using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// Something small in the store that every request asks for, read again every so often: a change takes effect on every worker within twice that time, without
/// a question to the store per request. Nobody waits for a reading that is a little late, so one slow reading does not hold up all; and while the store
/// is away what was read last holds.
/// </summary>
public sealed class RefreshedView<T>(Func<CancellationToken, Task<T>> read, TimeSpan every, TimeProvider time) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim reading = new(1);
    private volatile Known? known;

    /// <exception cref="StoreUnavailableException">It was never read and cannot be.</exception>
    public ValueTask<T> GetAsync(CancellationToken cancellation)
    {
        if (known is not { } latest)
            return new(ReadAsync(cancellation));

        var age = time.GetElapsedTime(latest.ReadAt);
        if (age < every)
            return new(latest.Value);
        if (age >= every * 2)
            return new(ReadAsync(cancellation));

        // Late, but not too late: whoever finds it so lets it be read, and goes on.
        if (reading.CurrentCount > 0)
            _ = ReadUnawaitedAsync();
        return new(latest.Value);
    }

    public void Dispose() => reading.Dispose();

    private async Task<T> ReadAsync(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (known is { } latest && time.GetElapsedTime(latest.ReadAt) < every)
                return latest.Value;

            var value = await ReadOrKeepAsync(known?.Value, cancellation);
            known = new Known(value, time.GetTimestamp());
            return value;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>While the store is away, it is not asked by every request.</summary>
    private async Task<T> ReadOrKeepAsync(T? held, CancellationToken cancellation)
    {
        try
        {
            return await read(cancellation);
        }
        catch (StoreUnavailableException) when (held is not null)
        {
            return held;
        }
    }

    private async Task ReadUnawaitedAsync()
    {
        try
        {
            await ReadAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is StoreUnavailableException or ObjectDisposedException)
        {
            // The next who asks is told, if it matters to him.
        }
    }

    private sealed record Known(T Value, long ReadAt);
}

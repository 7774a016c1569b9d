using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// Something small in the store that every request asks for, read again every so often: a change takes effect on every worker after that time, without a
/// question to the store per request. When the store is slow what was read last holds for as long again, so that nobody waits for a time-out; and while the
/// store is away it holds until it is back.
/// </summary>
public sealed class RefreshedView<T>(Func<CancellationToken, Task<T>> read, TimeSpan every, TimeProvider time)
    where T : class
{
    /// <summary>How long a request waits for a reading that is due, but not overdue.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private volatile Known? known;
    private Task<T>? reading;

    /// <exception cref="StoreUnavailableException">It was never read and cannot be.</exception>
    public ValueTask<T> GetAsync(CancellationToken cancellation)
    {
        if (known is not { } latest)
            return new(Reading().WaitAsync(cancellation));

        var age = time.GetElapsedTime(latest.ReadAt);
        if (age < every)
            return new(latest.Value);
        return age < every * 2 ? new(WaitAsync(latest.Value, cancellation)) : new(Reading().WaitAsync(cancellation));
    }

    private async Task<T> WaitAsync(T held, CancellationToken cancellation)
    {
        try
        {
            return await Reading().WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            return held;
        }
    }

    /// <summary>One at a time, whoever asked for it, and not broken off when that one leaves.</summary>
    private Task<T> Reading()
    {
        lock (gate)
            return reading is { IsCompleted: false } running ? running : reading = Task.Run(ReadAsync);
    }

    private async Task<T> ReadAsync()
    {
        var value = await ReadOrKeepAsync(known?.Value);
        known = new Known(value, time.GetTimestamp());
        return value;
    }

    /// <summary>A store that is away is asked again after as long, and not by every request.</summary>
    private async Task<T> ReadOrKeepAsync(T? held)
    {
        try
        {
            return await read(CancellationToken.None);
        }
        catch (StoreUnavailableException) when (held is not null)
        {
            return held;
        }
    }

    private sealed record Known(T Value, long ReadAt);
}

using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Messages that arrive while others are being written go together in the next set, by one operation of some round trips, whatever their number. One that
/// arrives alone waits for nobody.
/// </summary>
/// <param name="add">Writes a set in one commit.</param>
internal sealed class JournalQueue(Func<BerichtRow[], Task<IReadOnlyList<JournalOutcome>>> add)
{
    // A set is sent at once, and its bodies once more than they are held.
    private const int MaximumRows = 500;
    private const long MaximumSize = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<Arrival> arrivals = [];
    private bool isWriting;

    public Task<IReadOnlyList<JournalOutcome>> AddAsync(BerichtRow[] rows)
    {
        var arrival = new Arrival(rows);
        lock (gate)
        {
            arrivals.Enqueue(arrival);
            if (isWriting)
                return arrival.Done.Task;
            isWriting = true;
        }

        _ = WriteUntilEmptyAsync();
        return arrival.Done.Task;
    }

    private async Task WriteUntilEmptyAsync()
    {
        while (TakeSet() is { Count: > 0 } set)
            await WriteAsync(set);
    }

    /// <summary>What waits, as far as it fits in one operation; never nothing while something waits.</summary>
    private List<Arrival> TakeSet()
    {
        var set = new List<Arrival>();
        lock (gate)
        {
            var (rows, size) = (0, 0L);
            while (arrivals.TryPeek(out var next) && (set.Count == 0 || (rows + next.Rows.Length <= MaximumRows && size + next.Size <= MaximumSize)))
            {
                set.Add(arrivals.Dequeue());
                rows += next.Rows.Length;
                size += next.Size;
            }

            isWriting = set.Count > 0;
        }

        return set;
    }

    private async Task WriteAsync(IReadOnlyList<Arrival> set)
    {
        try
        {
            var outcomes = await add([.. set.SelectMany(arrival => arrival.Rows)]);
            var next = 0;
            foreach (var arrival in set)
            {
                arrival.Done.SetResult([.. outcomes.Skip(next).Take(arrival.Rows.Length)]);
                next += arrival.Rows.Length;
            }
        }
        catch (Exception e) when (set.Count == 1 || e is StoreUnavailableException)
        {
            foreach (var arrival in set)
                arrival.Done.SetException(e);
        }
        catch (Exception)
        {
            // One of them is at fault: the others are not to suffer from it.
            foreach (var arrival in set)
                await WriteAsync([arrival]);
        }
    }

    /// <param name="Rows">What one caller brings.</param>
    private sealed record Arrival(BerichtRow[] Rows)
    {
        public TaskCompletionSource<IReadOnlyList<JournalOutcome>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long Size { get; } = Rows.Sum(row => (long)row.Message.Body.Length);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using MessageHub.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// The one writer of a store in this process: a thread with a connection, which takes all that waits together. When one throws it fails alone: the others
/// are done again without it. What is left is committed at once, and then all are told. So what arrives while the disk is busy shares the next flush, and
/// nobody in this process ever finds the file locked by another. Other processes are kept out by BEGIN IMMEDIATE: docs/decisions/0046-one-writer.md.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>A group takes no more on when it is so old: the first of it waits for the last.</summary>
    private static readonly TimeSpan GroupTime = TimeSpan.FromMilliseconds(20);

    private readonly SqliteSession session;
    private readonly bool flushesCommits;
    private readonly BlockingCollection<SqliteOperation> queue = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isFlushing = true;

    /// <param name="session">Its own from now on.</param>
    /// <param name="flushesCommits">False: no commit waits for the disk.</param>
    public SqliteWriter(SqliteSession session, bool flushesCommits)
    {
        (this.session, this.flushesCommits) = (session, flushesCommits);
        new Thread(WriteUntilDisposed) { IsBackground = true, Name = "MessageHub.SqliteWriter" }.Start();
    }

    /// <param name="lasts">Whether its commit must survive a loss of power, and not only of the process.</param>
    public Task<T> RunAsync<T>(Func<IStoreSession, Task<T>> work, bool lasts, CancellationToken cancellation)
    {
        var operation = new SqliteOperation<T>(work, cancellation) { Lasts = lasts };
        try
        {
            queue.Add(operation, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteMessageStore));
        }

        return operation.Done;
    }

    /// <summary>Does what waits, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!stopped.Task.IsCompleted)
            queue.CompleteAdding();
        await stopped.Task;
    }

    private void WriteUntilDisposed()
    {
        foreach (var operation in queue.GetConsumingEnumerable())
            WriteGroup(operation);
        session.Dispose();
        queue.Dispose();
        stopped.SetResult();
    }

    private void WriteGroup(SqliteOperation first)
    {
        // What need not last goes with what must when both wait, and otherwise alone, without a flush.
        var isAlone = flushesCommits && !first.Lasts && queue.Count == 0;
        if (!TryFlushAtCommit(flushesCommits && !isAlone, first) || !TryBegin(first))
            return;

        var done = new List<SqliteOperation>();
        var next = new Queue<SqliteOperation>([first]);
        var begun = Stopwatch.GetTimestamp();
        while (next.TryDequeue(out var operation) || (!isAlone && Stopwatch.GetElapsedTime(begun) < GroupTime && queue.TryTake(out operation)))
        {
            if (operation.IsCancelled() || TryRun(operation, done))
                continue;

            // What went before it in the group was undone with it, and is done again.
            done.ForEach(next.Enqueue);
            done.Clear();
            if (!TryBegin([.. next]))
                return;
        }

        Commit(done);
    }

    /// <summary>The log is written in order: a later commit that flushes takes those before it along.</summary>
    private bool TryFlushAtCommit(bool flushes, SqliteOperation first)
    {
        if (isFlushing == flushes)
            return true;

        try
        {
            session.FlushAtCommit(flushes);
            isFlushing = flushes;
            return true;
        }
        catch (SqliteException e)
        {
            first.Fail(SqliteErrors.Translate(e));
            return false;
        }
    }

    /// <summary>False when it cannot; then all that waits is told, because it would only wait as long for the same.</summary>
    private bool TryBegin(params IReadOnlyList<SqliteOperation> group)
    {
        try
        {
            session.Run("BEGIN IMMEDIATE");
            return true;
        }
        catch (SqliteException e)
        {
            var error = SqliteErrors.Translate(e);
            foreach (var operation in group)
                operation.Fail(error);
            while (queue.TryTake(out var waiting))
                waiting.Fail(error);
            return false;
        }
    }

    /// <summary>False when it threw; then nothing of the group is left in the store.</summary>
    private bool TryRun(SqliteOperation operation, List<SqliteOperation> done)
    {
        try
        {
            operation.Run(session);
            done.Add(operation);
            return true;
        }
        catch (Exception e)
        {
            session.RollBack();
            operation.Fail(e is SqliteException error ? SqliteErrors.Translate(error) : e);
            return false;
        }
    }

    private void Commit(List<SqliteOperation> done)
    {
        try
        {
            session.Run("COMMIT");
        }
        catch (SqliteException e)
        {
            session.RollBack();
            var error = SqliteErrors.CommitFailed(e);
            done.ForEach(operation => operation.Fail(error));
            return;
        }

        done.ForEach(operation => operation.Succeed());
        ForgetLarge();
    }

    private void ForgetLarge()
    {
        try
        {
            session.ForgetLarge();
        }
        catch (SqliteException)
        {
            // It is committed; the next BEGIN finds out whether the connection is of use.
        }
    }
}

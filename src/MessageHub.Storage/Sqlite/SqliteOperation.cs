using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Something that waits for the writer's turn.</summary>
internal abstract class SqliteOperation
{
    /// <summary>Whether its commit must survive a loss of power, and not only of the process.</summary>
    public required bool Lasts { get; init; }

    /// <summary>Does it, as part of a transaction; may be done again when the transaction is lost.</summary>
    public abstract void Run(IStoreSession session);

    /// <summary>Tells whoever waits that it was committed.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception error);

    /// <summary>True when nobody waits for it any more.</summary>
    public abstract bool IsCancelled();
}

internal sealed class SqliteOperation<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) : SqliteOperation
{
    // What comes after it does not run on the writer's thread.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Done => done.Task;

    public override void Run(IStoreSession session) => result = work(session).Completed();

    public override void Succeed() => done.SetResult(result!);

    public override void Fail(Exception error) => done.SetException(error);

    public override bool IsCancelled()
    {
        if (!cancellation.IsCancellationRequested)
            return false;

        done.SetCanceled(cancellation);
        return true;
    }
}

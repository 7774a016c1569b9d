using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>The streams of a real store, which can be made to be away, and which watch who works on which stream.</summary>
internal sealed class ShakyStreams(IStreamStore store) : IStreamStore
{
    private readonly Lock gate = new();
    private readonly HashSet<StreamClaim> atWork = [];
    private readonly List<int> asked = [];

    /// <summary>So many claims fail from now on.</summary>
    public int Outages { get; set; }

    public bool IsAway { get; set; }

    /// <summary>Streams that were read or judged at the same moment.</summary>
    public int MaximumAtOnce { get; private set; }

    public bool SameStreamAtOnce { get; private set; }

    /// <summary>A stream of which the store itself cannot make sense: a bug, and no outage.</summary>
    public Stroom? Broken { get; set; }

    /// <summary>How often the broken stream was asked for.</summary>
    public int BrokenClaims { get; private set; }

    /// <summary>Claims are not extended any more, as if this process stood still.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>The sizes of the batches that were asked for.</summary>
    public IReadOnlyList<int> Asked
    {
        get
        {
            lock (gate)
                return [.. asked];
        }
    }

    /// <summary>Messages that were handed out, each as often as it was.</summary>
    public int Handed { get; private set; }

    /// <summary>Batches that were committed.</summary>
    public int Commits { get; private set; }

    /// <summary>What happens before a batch is handed out.</summary>
    public Func<Stroom, Task> BeforeBatch { get; set; } = _ => Task.CompletedTask;

    /// <summary>What happens before a batch is committed.</summary>
    public Func<Stroom, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>What happens after a batch was committed, before anybody knows.</summary>
    public Func<Stroom, Task> AfterCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>What happens before a message is marked as stuck.</summary>
    public Func<Stroom, Task> BeforeStuck { get; set; } = _ => Task.CompletedTask;

    public Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation) =>
        IsAway ? throw Away() : store.WaitingStreamsAsync(cancellation);

    public Task<StreamClaim?> ClaimAsync(Stroom stroom, string owner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (IsAway || Outages > 0)
            {
                Outages--;
                throw Away();
            }

            if (stroom == Broken)
            {
                BrokenClaims++;
                throw new InvalidCastException("A row is not what it should be, says the test.");
            }
        }

        return store.ClaimAsync(stroom, owner, now, lease, cancellation);
    }

    public async Task<IReadOnlyList<WaitingMessage>> WaitingAsync(StreamClaim claim, int maximum, CancellationToken cancellation)
    {
        lock (gate)
        {
            asked.Add(maximum);
            atWork.Add(claim);
            MaximumAtOnce = Math.Max(MaximumAtOnce, atWork.Count);
            SameStreamAtOnce |= atWork.Count(other => other.Stroom == claim.Stroom) > 1;
        }

        await BeforeBatch(claim.Stroom);
        var messages = await store.WaitingAsync(claim, maximum, cancellation);
        lock (gate)
            Handed += messages.Count;
        return messages;
    }

    public Task<IReadOnlyList<DecidedMessage>> DecidedAsync(StreamClaim claim, int maximum, CancellationToken cancellation) =>
        store.DecidedAsync(claim, maximum, cancellation);

    public Task ReturnDecisionsAsync(StreamClaim claim, long messageId, string reason, CancellationToken cancellation) =>
        store.ReturnDecisionsAsync(claim, messageId, reason, cancellation);

    public Task<Dossier> LoadDossierAsync(StreamClaim claim, DossierSleutels sleutels, CancellationToken cancellation) =>
        store.LoadDossierAsync(claim, sleutels, cancellation);

    public async Task<IReadOnlyList<long>> CommitAsync(
        StreamClaim claim, IReadOnlyList<JudgedMessage> results, bool release, CancellationToken cancellation)
    {
        try
        {
            await BeforeCommit(claim.Stroom);
            var answers = await store.CommitAsync(claim, results, release, cancellation);
            Commits++;
            await AfterCommit(claim.Stroom);
            return answers;
        }
        finally
        {
            Leave(claim);
        }
    }

    public Task<bool> ExtendAsync(StreamClaim claim, DateTimeOffset until, CancellationToken cancellation) =>
        IsFrozen ? Task.FromResult(true) : store.ExtendAsync(claim, until, cancellation);

    public Task ReleaseAsync(StreamClaim claim, CancellationToken cancellation)
    {
        Leave(claim);
        return store.ReleaseAsync(claim, cancellation);
    }

    public async Task MarkStuckAsync(StreamClaim claim, long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation)
    {
        await BeforeStuck(claim.Stroom);
        await store.MarkStuckAsync(claim, messageId, reason, attempts, at, cancellation);
    }

    private void Leave(StreamClaim claim)
    {
        lock (gate)
            atWork.Remove(claim);
    }

    private static StoreUnavailableException Away() => new(StoreFault.Unreachable);
}

/// <summary>The questions to a real store, of which a test can let the least one fail.</summary>
internal sealed class ShakyQueries(IHubQueries store) : IHubQueries
{
    public bool IsAway { get; set; }

    public Task PingAsync(CancellationToken cancellation) =>
        IsAway ? throw new StoreUnavailableException(StoreFault.Unreachable) : store.PingAsync(cancellation);

    public Task<QueueFigures> FiguresAsync(CancellationToken cancellation) => store.FiguresAsync(cancellation);
}

using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Tests;

/// <summary>What is wrong with the store, for who asks it through <see cref="ShakyJournal"/> and <see cref="ShakyMailbox"/>.</summary>
internal sealed class Outage
{
    public StoreFault? Fault { get; set; }

    public void Pass()
    {
        if (Fault is { } fault)
            throw new StoreUnavailableException(fault);
    }
}

internal sealed class ShakyJournal(IJournal store, Outage outage) : IJournal
{
    /// <summary>Of an outcome that is unknown the worst: it was done.</summary>
    public async Task<IReadOnlyList<JournalOutcome>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation)
    {
        if (outage.Fault != StoreFault.OutcomeUnknown)
            outage.Pass();
        var outcomes = await store.AddAsync(messages, cancellation);
        outage.Pass();
        return outcomes;
    }
}

internal sealed class ShakyMailbox(IMailboxStore store, Outage outage) : IMailboxStore
{
    public Task<IReadOnlyList<MailboxItem>> ListAsync(
        IReadOnlyCollection<string> parties, MailboxFilter filter, int maximum, CancellationToken cancellation)
    {
        outage.Pass();
        return store.ListAsync(parties, filter, maximum, cancellation);
    }

    public Task<PayloadPiece?> PayloadAsync(
        IReadOnlyCollection<string> parties, Guid traceerId, long offset, int maximum, CancellationToken cancellation)
    {
        outage.Pass();
        return store.PayloadAsync(parties, traceerId, offset, maximum, cancellation);
    }

    public Task<bool> ConfirmAsync(IReadOnlyCollection<string> parties, Guid traceerId, DateTimeOffset at, CancellationToken cancellation)
    {
        outage.Pass();
        return store.ConfirmAsync(parties, traceerId, at, cancellation);
    }

    public Task<IReadOnlyList<TracedMessage>> TraceAsync(
        IReadOnlyCollection<string> parties, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation)
    {
        outage.Pass();
        return store.TraceAsync(parties, traceerId, conversatieId, maximum, cancellation);
    }
}

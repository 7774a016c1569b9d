using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// What operators do, from the command line, over HTTP or in the console: the act and its audit row in one commit, then the stream is woken and the act
/// counted. A hub that runs elsewhere on the same store sees the act within <see cref="Workers.WorkerOptions.ActSeconds"/>.
/// </summary>
public sealed class Operations(
    IOperatorStore store, IHoldStore holds, ISignalStore signals, IPartyRegistry registry, ICertificateRegistry certificates, IWakeUps wakeUps, HubMeters meters,
    TimeProvider time)
{
    /// <summary>Lets a stuck message be judged again, when its cause is repaired.</summary>
    public async Task<OperatorOutcome> RetryAsync(long messageId, string who, CancellationToken cancellation) =>
        await WakeAsync("retry", await store.RetryAsync(messageId, ActOf(who, reason: null), cancellation));

    /// <summary>Takes a stuck message out for good, so that its stream goes on without it.</summary>
    /// <param name="reason">For people; names no persons. Never empty.</param>
    public async Task<OperatorOutcome> DiscardAsync(long messageId, string who, string reason, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(reason)
            ? OperatorOutcome.ReasonMissing
            : await WakeAsync("discard", await store.DiscardAsync(messageId, ActOf(who, reason.Trim()), cancellation));

    /// <summary>Lets held lines of declarations be judged again, without the rules that hold them.</summary>
    /// <param name="ids">As <see cref="IHoldStore.HoldsAsync"/> tells them.</param>
    /// <param name="reason">For people; names no persons. Never empty.</param>
    /// <returns>What became of each, in their order.</returns>
    public Task<IReadOnlyList<HoldOutcome>> ReleaseHoldsAsync(IReadOnlyList<long> ids, string who, string reason, CancellationToken cancellation) =>
        DecideHoldsAsync(ids, HoldDecision.Release, "hold-release", who, reason, cancellation);

    /// <summary>Refuses held lines of declarations; parameters as of <see cref="ReleaseHoldsAsync"/>.</summary>
    public Task<IReadOnlyList<HoldOutcome>> RefuseHoldsAsync(IReadOnlyList<long> ids, string who, string reason, CancellationToken cancellation) =>
        DecideHoldsAsync(ids, HoldDecision.Refuse, "hold-refuse", who, reason, cancellation);

    /// <summary>Closes a signal; the same cause does not open it again.</summary>
    /// <param name="note">For people; names no persons. Never empty.</param>
    public async Task<SignalOutcome> CloseSignalAsync(long id, string who, string note, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(note))
            return SignalOutcome.ReasonMissing;
        if (!await signals.CloseSignalAsync(id, ActOf(who, note.Trim()), cancellation))
            return SignalOutcome.NotOpen;

        meters.Acted("signal-close");
        return SignalOutcome.Closed;
    }

    /// <summary>Removes bodies and personal data of what was done with before this day.</summary>
    public async Task<PurgeOutcome> PurgeAsync(DateOnly before, string who, CancellationToken cancellation)
    {
        var purged = await store.PurgeAsync(before, ActOf(who, reason: null), cancellation);
        meters.Acted("purge");
        return purged;
    }

    public async Task SavePartyAsync(Party party, string who, CancellationToken cancellation)
    {
        await registry.SaveAsync(party, ActOf(who, reason: null), cancellation);
        meters.Acted("party");
    }

    /// <returns>False when there is no such party.</returns>
    public async Task<bool> RemovePartyAsync(string code, string who, CancellationToken cancellation)
    {
        var isRemoved = await registry.RemoveAsync(code, ActOf(who, reason: null), cancellation);
        if (isRemoved)
            meters.Acted("party");
        return isRemoved;
    }

    /// <summary>Lets a certificate act for parties, besides those it acts for already. Returns its number.</summary>
    public async Task<long> AddCertificateAsync(
        CertificateKey key, IReadOnlyList<string> parties, Period period, string who, CancellationToken cancellation)
    {
        var id = await certificates.AddCertificateAsync(key, parties, period, ActOf(who, reason: null), cancellation);
        meters.Acted("certificate");
        return id;
    }

    /// <summary>Refuses a certificate from now on.</summary>
    /// <param name="reason">For people; names no persons. Null: none was given.</param>
    /// <returns>False when there is none of this number that was not revoked before.</returns>
    public async Task<bool> RevokeCertificateAsync(long id, string who, string? reason, CancellationToken cancellation) =>
        Counted(await certificates.RevokeCertificateAsync(id, ActOf(who, reason), cancellation));

    /// <summary>
    /// Refuses one certificate from now on, whatever is registered: itself, its holder (who stays known) or nothing yet. Returns the number by which it is refused.
    /// </summary>
    public async Task<long> RevokeCertificateAsync(CertificateKey.Thumbprint key, string who, string? reason, CancellationToken cancellation)
    {
        var known = (await certificates.ListCertificatesAsync(cancellation)).FirstOrDefault(certificate => certificate.RevokedAt is null && certificate.Key == key);
        if (known is not null && await RevokeCertificateAsync(known.Id, who, reason, cancellation))
            return known.Id;

        var id = await certificates.AddRevokedCertificateAsync(key, ActOf(who, reason), cancellation);
        meters.Acted("certificate");
        return id;
    }

    /// <summary>A party takes back its consent: the certificate acts for it no more.</summary>
    /// <returns>False when it does not act for it.</returns>
    public async Task<bool> WithdrawPartyAsync(long certificate, string party, string who, string? reason, CancellationToken cancellation) =>
        Counted(await certificates.WithdrawPartyAsync(certificate, party, ActOf(who, reason), cancellation));

    private bool Counted(bool isDone)
    {
        if (isDone)
            meters.Acted("certificate");
        return isDone;
    }

    private async Task<IReadOnlyList<HoldOutcome>> DecideHoldsAsync(
        IReadOnlyList<long> ids, HoldDecision decision, string what, string who, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return [.. ids.Select(_ => HoldOutcome.ReasonMissing)];

        var (outcomes, stromen) = await holds.DecideHoldsAsync(ids, decision, ActOf(who, reason.Trim()), cancellation);
        foreach (var _ in outcomes.Where(outcome => outcome == HoldOutcome.Decided))
            meters.Acted(what);
        if (stromen.Count > 0)
            await wakeUps.WakeAsync(stromen, CancellationToken.None);
        return outcomes;
    }

    private async Task<OperatorOutcome> WakeAsync(string what, Stroom? stroom)
    {
        if (stroom is not { } released)
            return OperatorOutcome.NotStuck;

        meters.Acted(what);
        await wakeUps.WakeAsync([released], CancellationToken.None);
        return OperatorOutcome.Done;
    }

    private Act ActOf(string who, string? reason) => new(time.GetUtcNow(), who, reason);
}

public enum OperatorOutcome
{
    Done,

    /// <summary>No such message, or it is not stuck (any more).</summary>
    NotStuck,

    /// <summary>The act needs a reason.</summary>
    ReasonMissing,
}

public enum SignalOutcome
{
    Closed,

    /// <summary>No such signal, or it is not open (any more).</summary>
    NotOpen,

    /// <summary>The act needs a note.</summary>
    ReasonMissing,
}

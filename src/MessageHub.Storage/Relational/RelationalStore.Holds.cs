using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<HeldLine>> HoldsAsync(int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Hold.List, row => HoldRows.HeldLine(row, soorten), ("maximum", maximum)), cancellation);

    public async Task<(IReadOnlyList<HoldOutcome> Outcomes, IReadOnlyList<Stroom> Stromen)> DecideHoldsAsync(
        IReadOnlyList<long> holds, HoldDecision decision, Act act, CancellationToken cancellation) => await WriteAsync(
        async session =>
        {
            var outcomes = new List<HoldOutcome>(holds.Count);
            var stromen = new HashSet<Stroom>();
            foreach (var hold in holds)
                outcomes.Add(await DecideAsync(session, hold, decision, act, stromen));
            return ((IReadOnlyList<HoldOutcome>)outcomes, (IReadOnlyList<Stroom>)[.. stromen]);
        },
        cancellation);

    public async Task<IReadOnlyList<DecidedMessage>> DecidedAsync(StreamClaim claim, int maximum, CancellationToken cancellation) => await ReadAsync(
        async session =>
        {
            var messages = await session.BoundedAsync(
                Sql.Hold.DecidedBerichten, row => JournalRows.WaitingMessage(row, soorten), message => message.Body.Length,
                ("stroom", claim.StroomId), ("maximum", maximum));
            if (messages.Count == 0)
                return (IReadOnlyList<DecidedMessage>)[];

            (string, object?) stroom = ("stroom", claim.StroomId), berichten = ("berichten", JsonKeys.Of(messages.Select(message => message.Id)));
            var lines = (await session.ListAsync(Sql.Hold.DecidedRegels, HoldRows.DecidedLine, stroom, berichten)).ToLookup(line => line.BerichtId, line => line.Line);
            var findings = (await session.ListAsync(Sql.Hold.Bevindingen, HoldRows.Bevinding, berichten)).ToLookup(found => found.BerichtId, found => found.Finding);
            return [.. messages.Select(message => new DecidedMessage(message, [.. lines[message.Id]], [.. findings[message.Id]]))];
        },
        cancellation);

    public Task ReturnDecisionsAsync(StreamClaim claim, long messageId, string reason, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await FenceAsync(session, Sql.Claim.Fence, claim);
            return await session.ExecuteAsync(Sql.Hold.Return, ("stroom", claim.StroomId), ("id", messageId), ("reden", reason));
        },
        cancellation);

    /// <summary>Needs no claim: the row decides between two persons, and the worker reads it under its own.</summary>
    private async Task<HoldOutcome> DecideAsync(IStoreSession session, long hold, HoldDecision decision, Act act, HashSet<Stroom> stromen)
    {
        var found = await session.ListAsync(Sql.Hold.Find, HoldRows.Found, ("id", hold));
        if (found is not [{ IsUndecided: true } open])
            return HoldOutcome.NotHeld;
        if (open.IsBehind)
            return HoldOutcome.Behind;

        var changed = await session.ExecuteAsync(
            Sql.Hold.Decide, ("id", hold), ("besluit", (long)decision), ("op", CellFormats.Moment(act.At)), ("wie", act.Who), ("reden", act.Reason));
        if (changed == 0)
            return HoldOutcome.NotHeld;

        await AuditAsync(session, act, decision == HoldDecision.Refuse ? "hold-refuse" : "hold-release", open.BerichtId, subject: null);
        stromen.Add(open.Stroom);
        return HoldOutcome.Decided;
    }
}

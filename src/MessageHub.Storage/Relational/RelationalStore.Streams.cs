using System.Collections.Concurrent;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    // Agreements change by a restart, so a process sees one version, and tests a few.
    private readonly ConcurrentDictionary<AgreementsVersion, long> afspraakversies = [];

    public async Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Claim.WaitingStromen, JournalRows.Stroom), cancellation);

    public Task<StreamClaim?> ClaimAsync(Stroom stroom, string owner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation)
    {
        return WritePassingAsync(
            async session =>
            {
                var claim = await TakeAsync(session, Sql.Claim.Take) ?? await TakeAsync(session, Sql.Claim.TakeFirst);
                return claim is null ? null : claim with
                {
                    HasDecisions = await session.FirstAsync(Sql.Hold.HasDecisions, row => row.GetInt64(0), ("stroom", claim.StroomId)) != 0,
                };
            },
            cancellation);

        Task<StreamClaim?> TakeAsync(IStoreSession session, string sql) => session.FirstAsync<StreamClaim?>(
            sql, row => new StreamClaim(stroom, row.GetInt64(0), owner, row.GetInt64(1)),
            ("gemeente", stroom.Gemeente), ("aanbieder", stroom.Aanbieder), ("standaard", stroom.Standaard), ("eigenaar", owner),
            ("nu", CellFormats.Moment(now)), ("tot", CellFormats.Moment(now + lease)));
    }

    public async Task<IReadOnlyList<WaitingMessage>> WaitingAsync(StreamClaim claim, int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.BoundedAsync(
            Sql.Claim.WaitingBerichten, row => JournalRows.WaitingMessage(row, soorten), message => message.Body.Length,
            ("stroom", claim.StroomId), ("maximum", maximum)),
        cancellation);

    public Task<Dossier> LoadDossierAsync(StreamClaim claim, DossierSleutels sleutels, CancellationToken cancellation) =>
        ReadAsync(session => DossierLoader.LoadAsync(session, Sql, claim, sleutels), cancellation);

    public async Task<IReadOnlyList<long>> CommitAsync(
        StreamClaim claim, IReadOnlyList<JudgedMessage> results, bool release, CancellationToken cancellation)
    {
        var commit = new BatchCommit(Sql, claim, results, await AfspraakversiesAsync(results, cancellation), release);
        return await WriteAsync(commit.RunAsync, cancellation);
    }

    public Task<bool> ExtendAsync(StreamClaim claim, DateTimeOffset until, CancellationToken cancellation) => WritePassingAsync(
        async session => await session.ExecuteAsync(
            Sql.Claim.Extend, ("stroom", claim.StroomId), ("token", claim.Token), ("tot", CellFormats.Moment(until))) > 0,
        cancellation);

    public Task ReleaseAsync(StreamClaim claim, CancellationToken cancellation) => WritePassingAsync(
        session => session.ExecuteAsync(Sql.Claim.Release, ("stroom", claim.StroomId), ("token", claim.Token)), cancellation);

    public Task MarkStuckAsync(
        StreamClaim claim, long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await FenceAsync(session, Sql.Claim.Fence, claim);
            await session.ExecuteAsync(
                Sql.Operator.AddVastgelopen, ("id", messageId), ("stroom", claim.StroomId), ("sinds", CellFormats.Moment(at)), ("pogingen", attempts),
                ("reden", reason));
            return await session.ExecuteAsync(Sql.Operator.MarkStuck, ("id", messageId), ("stroom", claim.StroomId));
        },
        cancellation);

    /// <summary>Ends the operation when the claim is lost; otherwise nobody else takes the stream until it is over.</summary>
    internal static async Task FenceAsync(IStoreSession session, string sql, StreamClaim claim)
    {
        if (await session.ExecuteAsync(sql, ("stroom", claim.StroomId), ("token", claim.Token)) == 0)
            throw new ClaimLostException(claim.Stroom);
    }

    /// <summary>The rows of the agreements that judged these messages; an operation of its own, once per version that this process sees.</summary>
    private async Task<IReadOnlyDictionary<AgreementsVersion, long>> AfspraakversiesAsync(
        IReadOnlyList<JudgedMessage> results, CancellationToken cancellation)
    {
        foreach (var result in results)
        {
            if (result.JudgedBy is { } version && !afspraakversies.ContainsKey(version))
                afspraakversies[version] = await WriteAsync(session => AfspraakversieAsync(session, version), cancellation);
        }

        return afspraakversies;
    }

    private async Task<long> AfspraakversieAsync(IStoreSession session, AgreementsVersion version)
    {
        if (await FindAsync() is { } known)
            return known;

        var geldigVanaf = version.ValidFrom is { } from ? CellFormats.Date(from) : null;
        await session.ExecuteAsync(Sql.Outcome.AddAfspraakversie, ("sha256", version.Sha256), ("geldigVanaf", geldigVanaf));
        return (await FindAsync())!.Value;

        Task<long?> FindAsync() => session.FirstAsync<long?>(Sql.Outcome.AfspraakversieId, row => row.GetInt64(0), ("sha256", version.Sha256));
    }
}

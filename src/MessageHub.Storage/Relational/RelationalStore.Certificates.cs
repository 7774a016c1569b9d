using System.Globalization;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<RegisteredCertificate>> ListCertificatesAsync(CancellationToken cancellation) =>
        CertificateRows.Certificates(await ReadAsync(session => session.ListAsync(Sql.Certificate.List, CertificateRows.Certificate), cancellation));

    public Task<long> AddCertificateAsync(
        CertificateKey key, IReadOnlyList<string> parties, Period period, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var id = await FindAsync(session, key) ?? await AddAsync(session, key, act, isRevoked: false);
            await session.ExecuteAsync(Sql.Certificate.SetPeriod, ("id", id), ("vanaf", Moment(period.From)), ("tot", Moment(period.Until)));
            await session.RowsAsync(Sql.Certificate.AddPartijen, [.. parties.Distinct()], static (row, code) => row.Cell(code), ("id", id));
            await AuditAsync(session, act, "certificate", messageId: null, Subject(id, parties));
            return id;
        },
        cancellation);

    public Task<bool> RevokeCertificateAsync(long id, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (await session.ExecuteAsync(Sql.Certificate.Revoke, ("id", id), ("op", Moment(act.At)), ("door", act.Who)) == 0)
                return false;

            await AuditAsync(session, act, "certificate-revoked", messageId: null, Subject(id, []));
            return true;
        },
        cancellation);

    public Task<long> AddRevokedCertificateAsync(CertificateKey.Thumbprint key, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var id = await AddAsync(session, key, act, isRevoked: true);
            await AuditAsync(session, act, "certificate-revoked", messageId: null, Subject(id, []));
            return id;
        },
        cancellation);

    public Task<bool> WithdrawPartyAsync(long id, string party, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (await session.ExecuteAsync(Sql.Certificate.WithdrawPartij, ("id", id), ("code", party)) == 0)
                return false;

            await AuditAsync(session, act, "consent-withdrawn", messageId: null, Subject(id, [party]));
            return true;
        },
        cancellation);

    /// <summary>The registration by this key that was not revoked.</summary>
    private Task<long?> FindAsync(IStoreSession session, CertificateKey key) =>
        session.FirstAsync<long?>(Sql.Certificate.Find, row => row.GetInt64(0), CertificateRows.Key(key));

    private async Task<long> AddAsync(IStoreSession session, CertificateKey key, Act act, bool isRevoked) => await session.FirstAsync(
        Sql.Certificate.Add, row => row.GetInt64(0),
        [
            .. CertificateRows.Key(key), ("op", Moment(act.At)), ("door", act.Who),
            ("ingetrokkenOp", isRevoked ? Moment(act.At) : null), ("ingetrokkenDoor", isRevoked ? act.Who : null),
        ]);

    /// <summary>For the audit trail: <c>12 42420001 0363</c>.</summary>
    private static string Subject(long id, IReadOnlyList<string> parties) => string.Join(' ', [id.ToString(CultureInfo.InvariantCulture), .. parties.Take(10)]);

    private static string? Moment(DateTimeOffset? moment) => moment is { } known ? CellFormats.Moment(known) : null;
}

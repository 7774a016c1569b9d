using System.Data.Common;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Certificates as rows. The order of the columns is the order in the queries.</summary>
internal static class CertificateRows
{
    /// <summary>A certificate that acts for several parties comes in as many rows.</summary>
    public static IReadOnlyList<RegisteredCertificate> Certificates(IEnumerable<(RegisteredCertificate Certificate, string? Party)> rows) =>
        [.. rows.GroupBy(row => row.Certificate.Id).Select(group => group.First().Certificate with
        {
            Parties = [.. group.Where(row => row.Party is not null).Select(row => row.Party!)],
        })];

    public static (RegisteredCertificate Certificate, string? Party) Certificate(DbDataReader row) => (
        new(
            row.GetInt64(0),
            Text(row, 1) is { } sha256 ? new CertificateKey.Thumbprint(sha256) : new CertificateKey.Holder(row.GetString(2), row.GetString(3)),
            [], new Period(Moment(row, 4), Moment(row, 5)), row.Moment(6), row.GetString(7), Moment(row, 8), Text(row, 9)),
        Text(row, 10));

    /// <summary>As parameters.</summary>
    public static (string Name, object? Value)[] Key(CertificateKey key) => key switch
    {
        CertificateKey.Thumbprint thumbprint => [("vingerafdruk", thumbprint.Sha256), ("uitgever", null), ("houder", null)],
        CertificateKey.Holder holder => [("vingerafdruk", null), ("uitgever", holder.Issuer), ("houder", holder.Subject)],
        _ => throw new InvalidOperationException($"{key.GetType().Name} is not stored."),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Moment(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Moment(column);
}

using System.Data.Common;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Rows of mailboxes and traces as records. The order of the columns is the order in the queries.</summary>
internal static class MailboxRows
{
    public static MailboxItem Item(DbDataReader row) => new(
        Envelope(row), (BerichtSoort)row.GetInt64(3), row.GetString(4), row.GetString(5), row.Moment(6), row.GetInt64(7),
        Convert.ToHexStringLower(row.GetFieldValue<byte[]>(8)));

    public static OutgoingMessage Outgoing(DbDataReader row) => new(
        row.GetInt64(6), Envelope(row), (BerichtSoort)row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetFieldValue<byte[]>(7));

    /// <summary>With its id, for its findings.</summary>
    public static (long Id, TracedMessage Message) TracedIncoming(DbDataReader row) => (row.GetInt64(8), new(
        Envelope(row) with { ReferentieId = row.IsDBNull(7) ? null : row.GetString(7) },
        row.IsDBNull(3) ? null : (BerichtSoort)row.GetInt64(3), row.Moment(4), (MessageStatus)row.GetInt64(6), IsDelivered: true, row.Moment(5), []));

    public static TracedMessage TracedOutgoing(DbDataReader row)
    {
        var isDelivered = !row.IsDBNull(5);
        return new(Envelope(row), (BerichtSoort)row.GetInt64(3), row.Moment(4), null, isDelivered, row.Moment(isDelivered ? 5 : 4), []);
    }

    /// <summary>A finding in one line, with the message it belongs to.</summary>
    public static (long BerichtId, string Text) Bevinding(DbDataReader row) =>
        (row.GetInt64(0), $"{row.GetString(1)} {row.GetString(2)} (line {row.GetInt64(3)}): {row.GetString(4)}");

    /// <summary>Oldest first, with the findings of the invalid ones.</summary>
    public static IReadOnlyList<TracedMessage> Traced(
        IEnumerable<(long Id, TracedMessage Message)> incoming, IEnumerable<TracedMessage> outgoing, ILookup<long, string> bevindingen, int maximum) =>
        [.. incoming.Select(traced => traced.Message with { Findings = [.. bevindingen[traced.Id]] })
            .Concat(outgoing).OrderBy(message => message.ReceivedAt).Take(maximum)];

    public static DateTimeOffset Moment(this DbDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column);

    private static Envelope Envelope(DbDataReader row) => new(row.GetGuid(0), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2), null);
}

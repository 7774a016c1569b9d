using System.Data.Common;
using MessageHub.Istandaarden;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Rows of mailboxes and traces as records. The order of the columns is the order in the queries.</summary>
internal static class MailboxRows
{
    public static MailboxItem Item(DbDataReader row, Soorten soorten) => new(
        Envelope(row), soorten.Of(row, 3), row.GetString(6), row.GetString(7), row.Moment(8), row.GetInt64(9),
        Convert.ToHexStringLower(row.GetFieldValue<byte[]>(10)));

    public static OutgoingMessage Outgoing(DbDataReader row, Soorten soorten) => new(
        row.GetInt64(8), Envelope(row), soorten.Of(row, 3), row.GetString(6), row.GetString(7), row.GetFieldValue<byte[]>(10))
    {
        TraceParent = row.IsDBNull(9) ? null : row.GetString(9),
    };

    /// <summary>With its id, for its findings.</summary>
    public static (long Id, TracedMessage Message) TracedIncoming(DbDataReader row, Soorten soorten) => (row.GetInt64(10), new(
        Envelope(row) with { ReferentieId = row.IsDBNull(9) ? null : row.GetString(9) },
        soorten.OfOrNull(row, 3), row.Moment(6), (MessageStatus)row.GetInt64(8), IsDelivered: true, row.Moment(7), row.GetString(11), []));

    public static TracedMessage TracedOutgoing(DbDataReader row, Soorten soorten, IReadOnlyCollection<string> parties)
    {
        var (isDelivered, addressee) = (!row.IsDBNull(7), row.GetString(9));
        var party = parties.Contains(addressee) ? addressee : row.GetString(8);
        return new(Envelope(row), soorten.Of(row, 3), row.Moment(6), null, isDelivered, row.Moment(isDelivered ? 7 : 6), party, []);
    }

    public static BevindingOfBericht Bevinding(DbDataReader row) => new(
        row.GetInt64(0), (int)row.GetInt64(1), (FindingEffect)row.GetInt64(2),
        new TracedFinding(row.GetString(3), $"{row.GetString(4)} (line {row.GetInt64(5)}): {row.GetString(6)}"));

    public static PayloadPiece Piece(DbDataReader row) => new(row.GetFieldValue<byte[]>(0), row.GetInt64(1));

    /// <summary>Oldest first, with the findings of those that nothing else tells of.</summary>
    public static IReadOnlyList<TracedMessage> Traced(
        IEnumerable<(long Id, TracedMessage Message)> incoming, IEnumerable<TracedMessage> outgoing, ILookup<long, BevindingOfBericht> bevindingen, int maximum) =>
        [.. incoming.Select(traced => traced.Message with { Findings = [.. bevindingen[traced.Id].Where(traced.Message.Shows).Select(finding => finding.Finding)] })
            .Concat(outgoing).OrderBy(message => message.ReceivedAt).Take(maximum)];

    public static DateTimeOffset Moment(this DbDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column);

    private static Envelope Envelope(DbDataReader row) => new(row.GetGuid(0), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2), null);

    /// <summary>What refused it: for an invalid message that is level 1, which is as far as it came.</summary>
    private static bool Shows(this TracedMessage message, BevindingOfBericht finding) =>
        finding.Effect == FindingEffect.Refuse && (message.Incoming != MessageStatus.Invalid || finding.Level == 1);
}

/// <summary>A finding with the message it belongs to.</summary>
internal sealed record BevindingOfBericht(long BerichtId, int Level, FindingEffect Effect, TracedFinding Finding);

using System.Data.Common;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Parties as rows. The order of the columns is the order in the queries.</summary>
internal static class PartyRows
{
    /// <summary>A party that may send for several others comes in as many rows.</summary>
    public static IReadOnlyList<Party> Parties(IEnumerable<(Party Party, string? SendsFor)> rows) =>
        [.. rows.GroupBy(row => row.Party.Code).Select(group => group.First().Party with
        {
            SendsFor = [.. group.Where(row => row.SendsFor is not null).Select(row => row.SendsFor!)],
        })];

    public static (Party Party, string? SendsFor) Party(DbDataReader row) => (
        new(row.GetString(0), row.GetString(1), (DeliveryRoute)row.GetInt64(2), row.GetBoolean(3), []), row.IsDBNull(4) ? null : row.GetString(4));
}

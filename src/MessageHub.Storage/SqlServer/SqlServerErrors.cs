using MessageHub.Processing.Ports;
using Microsoft.Data.SqlClient;

namespace MessageHub.Storage.SqlServer;

/// <summary>SQL Server's error numbers, as far as we tell them apart.</summary>
internal static class SqlServerErrors
{
    /// <summary>Passing: deadlock and lock waits, snapshot conflicts, throttling and failover in Azure and availability groups, the network, no memory.</summary>
    private static readonly HashSet<int> Passing =
    [
        1205, 1222, 3960, -2, -1, 0, 2, 20, 26, 40, 53, 64, 121, 233, 258, 596, 701, 802, 921, 926, 927, 976, 978, 979, 982, 983, 988, 1204, 3935, 3966,
        4060, 4221, 6005, 8628, 8645, 8651, 10053, 10054, 10060, 10061, 10928, 10929, 11001, 17197, 18401, 18456, 20041, 35201, 35202, 40143, 40197, 40501,
        40540, 40613, 41301, 41302, 41305, 41325, 41839, 42108, 42109, 49918, 49919, 49920,
    ];

    /// <summary>No room for data or log: waits for a person, but says nothing about the message.</summary>
    private static readonly HashSet<int> Full = [1101, 1105, 9002];

    public static bool IsUniqueViolation(SqlException error) => error.Number is 2601 or 2627;

    /// <summary>Is it the server or the way to it that failed, and not what was asked?</summary>
    public static bool IsOutage(SqlException error) => error.Class >= 20 || Passing.Contains(error.Number) || Full.Contains(error.Number);

    /// <summary>Numbers only: texts of the server may quote values.</summary>
    public static StoreUnavailableException Unavailable(SqlException error) =>
        new(Full.Contains(error.Number) ? "The database is full." : $"The database is not available (error {error.Number}).", error);

    /// <summary>May running the whole operation again help? Not after a commit of which the outcome is unknown.</summary>
    public static bool IsWorthRetrying(Exception error) =>
        (error is StoreUnavailableException { InnerException: SqlException outage } && !Full.Contains(outage.Number))
        || (error is SqlException violation && IsUniqueViolation(violation));
}

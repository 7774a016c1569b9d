using MessageHub.Processing.Ports;
using Microsoft.Data.SqlClient;

namespace MessageHub.Storage.SqlServer;

/// <summary>SQL Server's error numbers: which of them say that something is wrong with the store, and what.</summary>
internal static class SqlServerErrors
{
    private static readonly Dictionary<StoreFault, int[]> Numbers = new()
    {
        // Wrong password, no such database, no right to it, disabled, expired, shut out by a firewall of Azure.
        [StoreFault.LoginFailed] = [916, 4060, 4064, 18452, 18456, 18461, 18470, 18486, 18487, 18488, 40615, 40914],
        [StoreFault.TimedOut] = [-2],

        // No room for data, log or row versions; the quota of Azure.
        [StoreFault.Full] = [1101, 1105, 3966, 3967, 9002, 40544],

        // A lock that was waited for as long as the connection allows.
        [StoreFault.Locked] = [1222],

        // Deadlock, snapshot conflict, no memory, no locks, no workers, throttling, a database of Azure that wakes up.
        [StoreFault.Busy] =
        [
            701, 802, 1204, 1205, 3935, 3960, 8628, 8645, 8651, 10928, 10929, 40501, 40613, 41301, 41302, 41305, 41325, 41839, 42108, 42109, 49918, 49919,
            49920,
        ],

        // Pages that cannot be read or written.
        [StoreFault.Broken] = [605, 823, 824, 829],

        // The network, and servers that stop, start, fail over or are not the primary.
        [StoreFault.Unreachable] =
        [
            -1, 0, 2, 20, 26, 35, 40, 53, 64, 121, 233, 258, 596, 921, 922, 926, 927, 945, 952, 976, 978, 979, 982, 983, 988, 4221, 6005, 10053, 10054, 10060,
            10061, 11001, 17142, 17197, 18401, 20041, 35201, 35202, 40143, 40197, 40540,
        ],
    };

    private static readonly Dictionary<int, StoreFault> Faults =
        Numbers.SelectMany(fault => fault.Value.Select(number => (number, fault.Key))).ToDictionary(pair => pair.number, pair => pair.Key);

    public static bool IsUniqueViolation(SqlException error) => error.Number is 2601 or 2627;

    /// <summary>
    /// What is wrong with the server or the way to it; null when it is what was asked that is wrong: a constraint, a missing table or right. An error that
    /// we do not know by number ends the connection from severity 20 on, and from 22 on a database or its disk is damaged.
    /// </summary>
    public static StoreFault? FaultOf(SqlException error) =>
        Faults.TryGetValue(error.Number, out var fault) ? fault : error.Class switch
        {
            >= 22 => StoreFault.Broken,
            >= 20 => StoreFault.Unreachable,
            _ => null,
        };

    /// <summary>An outage as such; anything else as it is.</summary>
    public static Exception Translate(SqlException error) =>
        FaultOf(error) is { } fault ? new StoreUnavailableException(fault, NumberOf(error), error) : error;

    /// <summary>Why there is no connection: a time-out means that nobody answers, and what we do not know is no fault of a message.</summary>
    public static StoreUnavailableException NotOpened(SqlException error) => new(
        FaultOf(error) switch
        {
            null or StoreFault.TimedOut => StoreFault.Unreachable,
            { } fault => fault,
        },
        NumberOf(error),
        error);

    /// <summary>Null for what SqlClient gives no number: on Linux, that there is no way to the server.</summary>
    public static int? NumberOf(SqlException error) => error.Number == 0 ? null : error.Number;

    /// <summary>May running the whole operation again help, at once? Not after a commit of which the outcome is unknown.</summary>
    public static bool IsWorthRetrying(Exception error) => error switch
    {
        StoreUnavailableException { Fault: StoreFault.Busy or StoreFault.Unreachable } => true,

        // Another was first; looked at again, it is seen.
        SqlException violation => IsUniqueViolation(violation),
        _ => false,
    };
}

using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>A named lock that lasts as long as the transaction that took it. Only migrations need one: streams are claimed.</summary>
internal static class AppLock
{
    internal const string Take = """
        DECLARE @uitkomst int;
        EXEC @uitkomst = sp_getapplock @Resource = @naam, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = @wachttijd;
        SELECT @uitkomst;
        """;

    private const int TimedOut = -1;

    /// <param name="timeout">Milliseconds.</param>
    /// <exception cref="StoreUnavailableException">Another transaction did not let go in time.</exception>
    public static async Task TakeAsync(IStoreSession session, string name, int timeout)
    {
        var outcome = await session.FirstAsync(Take, row => row.GetInt32(0), ("naam", name), ("wachttijd", timeout));
        if (outcome < 0)
            throw new StoreUnavailableException(outcome == TimedOut ? StoreFault.Locked : StoreFault.Busy, outcome);
    }
}

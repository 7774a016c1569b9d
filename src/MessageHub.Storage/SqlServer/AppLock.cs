using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>A named lock that lasts as long as the transaction that took it.</summary>
internal static class AppLock
{
    internal const string Take = """
        DECLARE @uitkomst int;
        EXEC @uitkomst = sp_getapplock @Resource = @naam, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = @wachttijd;
        SELECT @uitkomst;
        """;

    private const int TimedOut = -1;

    /// <param name="timeout">Milliseconds.</param>
    /// <returns>False when another transaction did not let go in time.</returns>
    public static async Task<bool> TakeAsync(IStoreSession session, string name, int timeout, CancellationToken cancellation)
    {
        var outcome = await session.ScalarAsync<int>(Take, new { naam = name, wachttijd = timeout }, cancellation);
        return outcome switch
        {
            >= 0 => true,
            TimedOut => false,
            _ => throw new StoreUnavailableException($"The lock was not given (sp_getapplock returned {outcome})."),
        };
    }
}

using MessageHub.Processing.Ports;
using MessageHub.Storage.SqlServer;

namespace MessageHub.Storage.Tests.SqlServer;

[TestFixture]
public sealed class SqlServerOutageTests
{
    [Test]
    public void A_server_that_is_not_there_is_an_outage_and_no_fault_of_a_message()
    {
        // Port 9 (discard) on this machine: nothing listens there.
        const string nowhere = "Server=tcp:127.0.0.1,9;Database=x;User ID=x;Password=x;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false";
        var error = Assert.ThrowsAsync<StoreUnavailableException>(async () => await SqlServerMessageStore.OpenAsync(nowhere));
        Assert.That(error.Message, Does.Contain("not available"));
        Assert.That(SqlServerErrors.IsWorthRetrying(error));
    }

    [Test]
    public void A_commit_of_which_the_outcome_is_unknown_is_not_done_twice() =>
        Assert.That(SqlServerErrors.IsWorthRetrying(new StoreUnavailableException("x", new StoreException("x"))), Is.False);
}

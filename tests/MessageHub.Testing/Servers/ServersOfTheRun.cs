namespace MessageHub.Testing.Servers;

/// <summary>Stops what this test run started. A set-up fixture derives from it in each assembly that uses servers.</summary>
public abstract class ServersOfTheRun
{
    [OneTimeTearDown]
    public async Task StopServers()
    {
        await RabbitMqNode.StopSharedAsync();
        await SqlServerDatabase.StopSharedAsync();
    }
}

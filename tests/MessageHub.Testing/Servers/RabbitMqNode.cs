namespace MessageHub.Testing.Servers;

/// <summary>
/// A real RabbitMQ for tests: the one whose amqp URI is in <c>MESSAGEHUB_TEST_RABBITMQ</c>, or a container where a Docker engine answers, or a node of
/// Debian's rabbitmq-server by <c>.ci/rabbitmq</c>. Where none can be had, the running test is skipped.
/// </summary>
public abstract class RabbitMqNode : IAsyncDisposable
{
    public const string Variable = "MESSAGEHUB_TEST_RABBITMQ";

    private static readonly Lazy<Task<RabbitMqNode?>> Shared = new(() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? Task.FromResult<RabbitMqNode?>(new ScriptNode(new Uri(given), new Dictionary<string, string>()))
            : StartAsync());

    /// <summary>With the account, as <c>amqp://guest:guest@127.0.0.1:5679/</c>.</summary>
    public abstract Uri Address { get; }

    public string UserName => Uri.UnescapeDataString(Address.UserInfo.Split(':')[0]);

    public string Password => Uri.UnescapeDataString(Address.UserInfo.Split(':')[1]);

    /// <summary>The node that all tests of this assembly share.</summary>
    public static async Task<RabbitMqNode> SharedAsync() => await Shared.Value ?? throw Skip();

    /// <summary>A node of its own, for a test that stops it. Dispose it.</summary>
    public static async Task<RabbitMqNode> StartOwnAsync() => await StartAsync() ?? throw Skip();

    /// <summary>To be called when the tests of the assembly are over.</summary>
    public static async Task StopSharedAsync()
    {
        if (Shared.IsValueCreated && await Shared.Value is { } node)
            await node.DisposeAsync();
    }

    /// <summary>What <c>rabbitmqctl</c> prints.</summary>
    public abstract Task<string> CtlAsync(params string[] arguments);

    /// <summary>Takes in a definitions file, as <c>rabbitmqctl import_definitions</c> does.</summary>
    public abstract Task ImportAsync(string definitions);

    /// <summary>Stops it, unless it was there before.</summary>
    public abstract ValueTask DisposeAsync();

    private static async Task<RabbitMqNode?> StartAsync() => await ContainerNode.TryStartAsync() ?? await ScriptNode.TryStartAsync();

    private static InvalidOperationException Skip()
    {
        Assert.Ignore($"Skipped: no RabbitMQ. Give a Docker engine, install rabbitmq-server, or: export {Variable}=$(.ci/rabbitmq start)");
        return new InvalidOperationException("A skipped test does not come here.");
    }
}

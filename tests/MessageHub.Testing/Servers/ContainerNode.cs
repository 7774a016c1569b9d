using DotNet.Testcontainers.Builders;
using Testcontainers.RabbitMq;

namespace MessageHub.Testing.Servers;

/// <summary>RabbitMQ in a container that goes away with the test run.</summary>
internal sealed class ContainerNode : RabbitMqNode
{
    private readonly RabbitMqContainer container;

    private ContainerNode(RabbitMqContainer container) => (this.container, Address) = (container, new Uri(container.GetConnectionString()));

    public override Uri Address { get; }

    /// <summary>Null where no Docker engine answers.</summary>
    public static async Task<RabbitMqNode?> TryStartAsync()
    {
        RabbitMqContainer container;
        try
        {
            container = new RabbitMqBuilder("rabbitmq:4").Build();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }

        await container.StartAsync();
        return new ContainerNode(container);
    }

    public override async Task<string> CtlAsync(params string[] arguments)
    {
        var result = await container.ExecAsync(["rabbitmqctl", "-q", .. arguments]);
        Assert.That(result.ExitCode, Is.Zero, $"rabbitmqctl {string.Join(' ', arguments)}: {result.Stderr}");
        return result.Stdout;
    }

    public override async Task ImportAsync(string definitions)
    {
        const string file = "/tmp/definitions.json";
        await container.CopyAsync(System.Text.Encoding.UTF8.GetBytes(definitions), file);
        await CtlAsync("import_definitions", file);
    }

    public override ValueTask DisposeAsync() => container.DisposeAsync();
}

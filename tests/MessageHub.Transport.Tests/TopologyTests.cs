using System.Text.Json;
using MessageHub.Testing;
using MessageHub.Transport.RabbitMq;

namespace MessageHub.Transport.Tests;

public class TopologyTests
{
    [Test]
    public void The_definitions_for_import_are_the_topology_of_the_code()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.File("deploy/rabbitmq/definitions.json")));
        var root = file.RootElement;

        Assert.That(
            root.GetProperty("exchanges").EnumerateArray().Select(e => $"{Text(e, "name")} {Text(e, "type")} {e.GetProperty("durable")}"),
            Is.EqualTo(Topology.Exchanges.Select(e => $"{e.Name} {e.Type} True")));
        Assert.That(
            root.GetProperty("queues").EnumerateArray().Select(q => $"{Text(q, "name")} {q.GetProperty("durable")} {Arguments(q.GetProperty("arguments"))}"),
            Is.EqualTo(Topology.Queues.Select(q => $"{q.Name} True {Arguments(JsonSerializer.SerializeToElement(q.Arguments))}")));
        Assert.That(
            root.GetProperty("bindings").EnumerateArray().Select(b => $"{Text(b, "source")}>{Text(b, "destination")}"),
            Is.EqualTo(Topology.Bindings.Select(b => $"{b.Exchange}>{b.Queue}")));
    }

    [Test]
    public void Every_queue_is_a_quorum_queue() =>
        Assert.That(Topology.Queues, Has.All.Matches<QueueSpec>(queue => (string?)queue.Arguments["x-queue-type"] == "quorum"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Arguments(JsonElement element) =>
        string.Join(" ", element.EnumerateObject().OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"{a.Name}={a.Value}"));
}

using MessageHub.Istandaarden.Standards;
using MessageHub.Testing.Servers;
using RabbitMQ.Client;

namespace MessageHub.Flow.Tests;

/// <summary>A party whose messages are published: that is its route in the registry, which a running hub reads again.</summary>
public class PublishedFlowTests
{
    [Test]
    public async Task A_party_that_is_added_with_that_route_gets_what_waited_for_it_from_the_broker()
    {
        await using var node = await RabbitMqNode.StartOwnAsync();
        var folder = Directory.CreateTempSubdirectory("messagehub-").FullName;
        try
        {
            var port = HubProcess.FreePort();
            using var parties = new Parties(port);
            using var hub = await HubProcess.RunAsync(folder, port, [.. Broker.SettingsOf(node), "Parties:RefreshSeconds=1"]);
            var letter = Letter.Generate(20).First(letter => letter.Soort == IJw32.JW315);
            await new Mailing(parties).SendAsync([letter]);
            await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);

            await using var connection = await new ConnectionFactory { Uri = node.Address }.CreateConnectionAsync();
            await using var channel = await connection.CreateChannelAsync();
            await channel.QueueDeclareAsync("aanbieder", durable: true, exclusive: false, autoDelete: false);
            await channel.QueueBindAsync("aanbieder", "messagehub.out", $"{letter.Afzender}.#");
            using var add = HubProcess.Start("parties", "add", letter.Afzender, "--name", "Zorg", "--route", "Published", "--data", folder);
            Assert.That(await add.EndAsync(), Is.Zero, add.Output);

            BasicGetResult? received = null;
            for (var i = 0; received is null && i < 600; i++)
            {
                received = await channel.BasicGetAsync("aanbieder", autoAck: true);
                await Task.Delay(50);
            }

            Assert.That(received?.RoutingKey, Is.EqualTo($"{letter.Afzender}.JW316"));
            Assert.That(received!.BasicProperties.CorrelationId, Is.EqualTo(letter.TraceerId.ToString()));
            await parties.UntilAsync("messagehub_outgoing_undelivered", undelivered => undelivered == 1);
            Assert.That(await parties.FetchAllAsync(letter.Ontvanger), Has.Count.EqualTo(1), "the municipality fetches, as before");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

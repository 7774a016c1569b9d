using System.Net;
using System.Text.RegularExpressions;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests;

public partial class AlertsFlowTests
{
    [Test]
    public async Task Every_metric_of_an_alert_and_of_the_dashboard_is_told_by_the_service()
    {
        using var folder = new TemporaryFolder();
        var port = HubProcess.FreePort();
        using var hub = await HubProcess.RunAsync(folder.Path, port);
        using var parties = new Parties(port);

        // A counter is told once it counted: messages are received and judged, and the last is refused because it was there.
        var letters = Letter.Generate(5);
        foreach (var letter in letters)
            Assert.That(await parties.PushAsync(letter), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await parties.PushAsync(letters[0]), Is.Not.EqualTo(HttpStatusCode.NoContent));
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);

        var told = Metric().Matches(await parties.MetricsAsync()).Select(match => match.Value).ToHashSet();
        var alerts = await File.ReadAllTextAsync(Repository.File("deploy", "alerts.yml"));
        var dashboard = await File.ReadAllTextAsync(Repository.File("deploy", "grafana", "messagehub.json"));
        var asked = Expression().Matches(alerts + dashboard).SelectMany(expression => Metric().Matches(expression.Value)).Select(match => match.Value).Distinct().ToList();

        Assert.That(asked, Is.Not.Empty.And.SubsetOf(told.Append("messagehub_queue_messages")), "the depth of queues is told where there is a broker");
    }

    [GeneratedRegex(@"\bmessagehub_\w+")]
    private static partial Regex Metric();

    [GeneratedRegex("""(expr: |"expr": ").*""")]
    private static partial Regex Expression();
}

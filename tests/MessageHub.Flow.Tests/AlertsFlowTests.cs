using System.Text.RegularExpressions;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests;

public partial class AlertsFlowTests
{
    [Test]
    public async Task Every_metric_of_an_alert_is_told_by_the_service()
    {
        using var folder = new TemporaryFolder();
        var port = HubProcess.FreePort();
        using var hub = await HubProcess.RunAsync(folder.Path, port);
        using var parties = new Parties(port);

        var told = Metric().Matches(await parties.MetricsAsync()).Select(match => match.Value).ToHashSet();
        var alerts = await File.ReadAllTextAsync(Repository.File("deploy", "alerts.yml"));
        var asked = Expression().Matches(alerts).SelectMany(expression => Metric().Matches(expression.Value)).Select(match => match.Value).Distinct().ToList();

        Assert.That(asked, Is.Not.Empty.And.SubsetOf(told));
    }

    [GeneratedRegex(@"\bmessagehub_\w+")]
    private static partial Regex Metric();

    [GeneratedRegex(@"expr: .*")]
    private static partial Regex Expression();
}

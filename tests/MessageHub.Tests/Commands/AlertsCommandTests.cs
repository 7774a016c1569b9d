using System.Globalization;
using MessageHub.Tests.Alerts;

namespace MessageHub.Tests.Commands;

/// <summary>Trying what the settings say of telling people.</summary>
public class AlertsCommandTests
{
    [Test]
    public async Task A_test_goes_to_every_channel_and_says_that_nothing_is_wrong()
    {
        await using var webhook = await WebhookServer.StartAsync();
        await using var mail = new SmtpServer();
        var run = await Task.Run(() => Cli.Run(SettingsOf(webhook, mail), "alerts", "test"));
        Assert.That((run.ExitCode, run.Stdout), Is.EqualTo((0, "The webhook took a test.\nThe mail took a test.\n")));
        Assert.That(webhook.Calls.Single().Body, Does.StartWith("""{"text":"Alarm: proef (er is niets aan de hand), sinds """));
        Assert.That(mail.Mails.Single().Data, Does.Contain("Subject: MessageHub: alarm: proef\n"));
    }

    [Test]
    public async Task A_channel_that_does_not_take_it_is_told_with_its_reason_and_the_other_gets_it()
    {
        await using var webhook = await WebhookServer.StartAsync();
        await using var mail = new SmtpServer();
        webhook.Answers.Clear();
        webhook.Answers.Enqueue(403);
        var run = await Task.Run(() => Cli.Run(SettingsOf(webhook, mail), "alerts", "test"));
        Assert.That((run.ExitCode, run.Stdout, run.Stderr), Is.EqualTo((1, "The mail took a test.\n", "messagehub: webhook: the webhook answered 403.\n")));
        Assert.That(mail.Mails, Has.Count.EqualTo(1));
    }

    [Test]
    public void Without_a_channel_that_is_said()
    {
        var run = Cli.Run("alerts", "test");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Stderr, Does.Contain("nobody is told: set Alerts:Webhook:Url or Alerts:Mail:Host"));
    }

    private static Dictionary<string, string> SettingsOf(WebhookServer webhook, SmtpServer mail) => new()
    {
        ["MessageHub__Alerts__Webhook__Url"] = webhook.Url,
        ["MessageHub__Alerts__Mail__Host"] = "localhost",
        ["MessageHub__Alerts__Mail__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
        ["MessageHub__Alerts__Mail__Security"] = "None",
        ["MessageHub__Alerts__Mail__From"] = "hub@example.nl",
        ["MessageHub__Alerts__Mail__To__0"] = "beheer@example.nl",
    };
}

using MessageHub.Alerts;
using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Settings;
using MessageHub.Testing;

namespace MessageHub.Tests.Alerts;

/// <summary>Alerts by e-mail, to a server that speaks SMTP.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class MailChannelTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero);

    private static readonly AlertMessage Stuck = new(
        AlertEvent.Raised, AlertKind.Stuck, "JW301, InvalidOperationException at TR304.Check", At, new(AlertKind.Stuck, "Stuck 1", null, 2));

    [Test]
    public async Task A_mail_says_what_is_wrong_to_all_who_should_know()
    {
        await using var server = new SmtpServer();
        await new MailChannel(OptionsOf(server)).SendAsync([Stuck], At, CancellationToken.None);

        var mail = server.Mails.Single();
        Assert.Multiple(() =>
        {
            Assert.That(mail.From, Is.EqualTo("hub@example.nl"));
            Assert.That(mail.To, Is.EqualTo(new[] { "beheer@example.nl", "piket@example.nl" }));
            Assert.That(mail.Data, Does.Contain("Subject: MessageHub: alarm: vastgelopen\n").And.Contain("Auto-Submitted: auto-generated"));
            Assert.That(mail.Data, Does.Contain("\nAlarm: vastgelopen (JW301, InvalidOperationException at TR304.Check): 2 berichten, sinds 26 nov 2026 10:30\n"));
        });
    }

    [Test]
    public async Task What_is_told_together_is_one_mail()
    {
        await using var server = new SmtpServer();
        await new MailChannel(OptionsOf(server)).SendAsync(
            [Stuck, new(AlertEvent.Recovered, AlertKind.Broker, null, At, null)], At, CancellationToken.None);
        var mail = server.Mails.Single();
        Assert.That(mail.Data, Does.Contain("Subject: MessageHub: 1 alarm, 1 voorbij\n").And.Contain("\nVoorbij: transport, sinds 26 nov 2026 10:30\n"));
    }

    [Test]
    public async Task Over_STARTTLS_the_hub_says_who_it_is()
    {
        using var authority = new TestCa();
        using var certificate = authority.Issue("CN=localhost", use: TestCa.ServerAuth);
        await using var server = new SmtpServer(certificate);
        var options = OptionsOf(server);
        (options.Security, options.UserName, options.Password) = (MailTls.StartTls, "hub", "geheim");

        await new MailChannel(options, (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString()).SendAsync([Stuck], At, CancellationToken.None);
        Assert.That((server.Mails.Count, server.Credentials.Single()), Is.EqualTo((1, "/hub/geheim")));
    }

    [Test]
    public async Task A_server_that_is_not_trusted_gets_no_mail_and_no_password()
    {
        using var authority = new TestCa();
        using var certificate = authority.Issue("CN=localhost", use: TestCa.ServerAuth);
        await using var server = new SmtpServer(certificate);
        var options = OptionsOf(server);
        (options.Security, options.UserName, options.Password) = (MailTls.StartTls, "hub", "geheim");

        AssertNotSent(options, "no TLS with the mail server: its certificate is not trusted, or not for this host");
        Assert.That(server.Credentials, Is.Empty);
    }

    [Test]
    public async Task A_server_without_STARTTLS_gets_no_mail_when_it_is_asked_for()
    {
        await using var server = new SmtpServer();
        var options = OptionsOf(server);
        options.Security = MailTls.StartTls;
        AssertNotSent(options, "the mail server does not offer what Alerts:Mail:Security asks for");
        Assert.That(server.Mails, Is.Empty);
    }

    [TestCase("RCPT", "550 <beheer@example.nl> is unknown", "the mail server refused: RecipientNotAccepted, 550")]
    [TestCase("MAIL", "451 later", "the mail server refused: SenderNotAccepted, 451")]
    [TestCase("DATA", "", "the mail server did not answer in time")]
    public async Task A_server_that_refuses_or_hangs_is_told_without_its_words(string word, string answer, string reason)
    {
        await using var server = new SmtpServer();
        server.Answers[word] = answer;
        AssertNotSent(OptionsOf(server), reason);
        Assert.That(server.Mails, Is.Empty);
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = new SmtpServer();
        var options = OptionsOf(server);
        await server.DisposeAsync();
        AssertNotSent(options, "the mail server cannot be reached (ConnectionRefused)");
    }

    [Test]
    public async Task A_server_that_took_the_mail_and_says_no_goodbye_has_it()
    {
        await using var server = new SmtpServer();
        server.Answers["QUIT"] = "";
        await new MailChannel(OptionsOf(server)).SendAsync([Stuck], At, CancellationToken.None);
        Assert.That(server.Mails, Has.Count.EqualTo(1));
    }

    private static void AssertNotSent(MailOptions options, string reason) => Assert.That(
        async () => await new MailChannel(options).SendAsync([Stuck], At, CancellationToken.None), Throws.TypeOf<AlertNotSentException>().With.Message.EqualTo(reason));

    private static MailOptions OptionsOf(SmtpServer server) => new()
    {
        Host = "localhost", Port = server.Port, Security = MailTls.None, From = "hub@example.nl", To = ["beheer@example.nl", "piket@example.nl"], TimeoutSeconds = 1,
        CheckRevocation = false,
    };
}

using System.Security.Cryptography;
using System.Text;
using MessageHub.Alerts;
using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Settings;

namespace MessageHub.Tests.Alerts;

/// <summary>Alerts to a webhook, over a real connection.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class WebhookChannelTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero);
    private static readonly AlertMessage Ceiling = new(AlertEvent.Raised, AlertKind.Ceiling, "42420001, J01, 2026", At, new(AlertKind.Ceiling, "Ceiling 1", null, 83));
    private static readonly AlertMessage Over = new(AlertEvent.Recovered, AlertKind.Broker, null, At, null);

    private WebhookServer server = null!;

    [SetUp]
    public async Task SetUp() => server = await WebhookServer.StartAsync();

    [TearDown]
    public async Task TearDown() => await server.DisposeAsync();

    [Test]
    public async Task It_is_one_call_for_people_and_for_programs()
    {
        await SendAsync(new WebhookOptions(), Ceiling, Over);
        var call = server.Calls.Single();
        Assert.That(call.ContentType, Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(call.Body, Is.EqualTo(
            """
            {"text":"Alarm: productieplafond (42420001, J01, 2026): 83 % toegekend, sinds 26 nov 2026 10:30\nVoorbij: transport, sinds 26 nov 2026 10:30","at":"2026-11-26T09:30:00+00:00","alerts":[
            """.Trim()
            + """{"event":"raised","kind":"ceiling","subject":"42420001, J01, 2026","count":83,"since":"2026-11-26T09:30:00+00:00","text":"Alarm: productieplafond (42420001, J01, 2026): 83 % toegekend, sinds 26 nov 2026 10:30"},"""
            + """{"event":"recovered","kind":"broker","subject":null,"count":null,"since":"2026-11-26T09:30:00+00:00","text":"Voorbij: transport, sinds 26 nov 2026 10:30"}]}"""));
        Assert.That(call.Signature, Is.Null);
    }

    [Test]
    public async Task With_a_secret_the_body_is_signed()
    {
        await SendAsync(new WebhookOptions { Secret = "geheim" }, Ceiling);
        var call = server.Calls.Single();
        Assert.That(
            call.Signature, Is.EqualTo("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("geheim"), Encoding.UTF8.GetBytes(call.Body)))));
    }

    [TestCase(500)]
    [TestCase(503)]
    [TestCase(429)]
    [TestCase(0)]
    public async Task What_may_go_better_is_tried_again(int answer)
    {
        Answer(answer, 200);
        await SendAsync(new WebhookOptions(), Ceiling);
        Assert.That(server.Calls, Has.Count.EqualTo(2));
        Assert.That(server.Calls.Select(call => call.Body).Distinct(), Has.Exactly(1).Items);
    }

    [TestCase(500, "the webhook answered 500", 3)]
    [TestCase(0, "the webhook did not answer in time", 3)]
    [TestCase(404, "the webhook answered 404", 1)]
    [TestCase(302, "the webhook answered 302", 1)]
    public async Task What_goes_wrong_is_told_without_the_address_and_tried_three_times_where_that_may_help(int answer, string reason, int calls)
    {
        Answer(answer);
        var thrown = await ThrownAsync(() => SendAsync(new WebhookOptions(), Ceiling));
        Assert.That((thrown, server.Calls.Count), Is.EqualTo((reason, calls)));
    }

    [Test]
    public async Task A_webhook_that_is_not_there_is_told()
    {
        var address = server.Url;
        await server.DisposeAsync();
        Assert.That(await ThrownAsync(() => SendAsync(new WebhookOptions { Url = address }, Ceiling)), Is.EqualTo("the webhook cannot be reached (ConnectionError)"));
        server = await WebhookServer.StartAsync();
    }

    private static async Task<string?> ThrownAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (AlertNotSentException e)
        {
            return e.Message;
        }
    }

    private void Answer(params int[] statuses)
    {
        server.Answers.Clear();
        foreach (var status in statuses)
            server.Answers.Enqueue(status);
    }

    private async Task SendAsync(WebhookOptions options, params AlertMessage[] messages)
    {
        options.Url ??= server.Url;
        options.TimeoutSeconds = 0.5;
        using var channel = new WebhookChannel(options, TimeProvider.System);
        await channel.SendAsync(messages, At, CancellationToken.None);
    }
}

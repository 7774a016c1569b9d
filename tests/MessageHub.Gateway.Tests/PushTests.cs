using System.Text;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

public class PushTests
{
    private const string OpenApiFile = "berichten-rest-push-v1.json";

    private GatewayHost host = null!;

    [SetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync();

    [TearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [Test]
    public async Task A_message_is_taken_in()
    {
        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes());

        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(204));
            Assert.That(Waiting(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_message_in_a_ZIP_is_taken_in()
    {
        Assert.That((await host.PushAsync(Zips.Of(VerzoekOmToewijzing().ToBytes()))).Status, Is.EqualTo(204));
        await host.JudgeAsync();
        Assert.That(Waiting(), Is.Zero);
    }

    [Test]
    public async Task A_municipality_sends_its_own_messages()
    {
        var metadata = new Metadata
        {
            AfzenderRol = "Gemeente", AfzenderCode = Keten.Gemeente, GeadresseerdeRol = "Instelling", GeadresseerdeCode = Keten.Aanbieder, Berichttype = "JW301",
        };

        Assert.That((await host.PushAsync(Toewijzing().ToBytes(), metadata.ToString(), GatewayHost.Gemeente)).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task A_TraceerId_that_was_used_before_is_refused_as_BRS114_has_it()
    {
        var metadata = new Metadata().ToString();
        await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata);

        var again = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata);

        Assert.Multiple(() =>
        {
            AssertProblem(again, 422, "TraceerID is niet uniek");
            Assert.That(again.ErrorAt, Is.EqualTo("referentiegegevens.traceerId"));
            Assert.That(Waiting(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Metadata_that_do_not_agree_with_message_and_party_are_refused()
    {
        var payload = VerzoekOmToewijzing().ToBytes();
        (Metadata Metadata, string At)[] wrong =
        [
            (new Metadata { AfzenderCode = "42420009" }, "routeringgegevens.afzender"),
            (new Metadata { AfzenderRol = "Gemeente" }, "routeringgegevens.afzender"),
            (new Metadata { AfzenderRol = "Zorgverzekeraar" }, "routeringgegevens.afzender"),
            (new Metadata { GeadresseerdeCode = "0363" }, "routeringgegevens.geadresseerden"),
            (new Metadata { GeadresseerdeRol = "Instelling" }, "routeringgegevens.geadresseerden"),
            (new Metadata { Berichttype = "JW317" }, "routeringgegevens.berichtstroom"),
            (new Metadata { Versie = 2 }, "routeringgegevens.berichtstroom"),
        ];

        foreach (var (metadata, at) in wrong)
        {
            var reply = await host.PushAsync(payload, metadata.ToString());
            Assert.Multiple(() =>
            {
                AssertProblem(reply, 422);
                Assert.That(reply.ErrorAt, Is.EqualTo(at), metadata.ToString());
            });
        }

        Assert.That(Waiting(), Is.Zero);
    }

    [Test]
    public async Task A_party_cannot_send_in_the_name_of_another()
    {
        var other = VerzoekOmToewijzing() with { Aanbieder = "42420009" };

        AssertProblem(await host.PushAsync(other.ToBytes()), 422);
        AssertProblem(await host.PushAsync(VerzoekOmToewijzing().ToBytes(), party: "Instelling:42420009"), 422);
    }

    [TestCase("{", "berichtMetadata")]
    [TestCase("null", "berichtMetadata")]
    [TestCase("{}", "berichtMetadata")]
    public async Task Metadata_that_are_no_metadata_are_a_bad_request(string metadata, string at)
    {
        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata);

        Assert.Multiple(() =>
        {
            AssertProblem(reply, 400);
            Assert.That(reply.ErrorAt, Is.EqualTo(at));
        });
    }

    [Test]
    public async Task Metadata_outside_the_interface_are_a_bad_request()
    {
        var good = new Metadata().ToString();
        string[] wrong =
        [
            new Metadata { Meer = ",\"onbekend\":1" }.ToString(),
            new Metadata { Meer = ",\"verwerkingscontext\":[]" }.ToString(),
            new Metadata { Versie = 1000 }.ToString(),
            new Metadata { Berichttype = new string('x', 61) }.ToString(),
            good.Replace("traceerId\":\"", "traceerId\":\"geen-", StringComparison.Ordinal),
            good.Replace("\"R-1\"", "\"\"", StringComparison.Ordinal),
            good.Replace("\"R-1\"", $"\"{new string('x', 151)}\"", StringComparison.Ordinal),
            good.Replace("\"actie\":\"Aanleveren\"", "\"actie\":null", StringComparison.Ordinal),
        ];

        foreach (var metadata in wrong)
            Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata)).Status, Is.EqualTo(400), metadata);
        Assert.That(Waiting(), Is.Zero);
    }

    [Test]
    public async Task A_form_without_one_of_its_parts_is_a_bad_request()
    {
        using var noPayload = GatewayHost.Form(new Metadata().ToString(), null);
        using var noMetadata = GatewayHost.Form(null, VerzoekOmToewijzing().ToBytes());
        using var json = new StringContent(new Metadata().ToString(), Encoding.UTF8, "application/json");

        Assert.Multiple(async () =>
        {
            Assert.That((await host.SendAsync(HttpMethod.Post, GatewayHost.Push, content: noPayload)).ErrorAt, Is.EqualTo("payload"));
            Assert.That((await host.SendAsync(HttpMethod.Post, GatewayHost.Push, content: noMetadata)).ErrorAt, Is.EqualTo("berichtMetadata"));
            AssertProblem(await host.SendAsync(HttpMethod.Post, GatewayHost.Push, content: json), 400);
        });
    }

    [Test]
    public async Task A_request_far_over_the_limit_is_refused_or_cut_off_and_the_service_goes_on()
    {
        try
        {
            Assert.That((await host.PushAsync(new byte[40 * 1024 * 1024])).Status, Is.EqualTo(422));
        }
        catch (HttpRequestException)
        {
            // The server hung up while the client was still sending.
        }

        Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes())).Status, Is.EqualTo(204));
    }

    [TestCase(StoreFault.Unreachable)]
    [TestCase(StoreFault.Full)]
    public async Task While_the_store_is_away_the_sender_is_told_to_come_back(StoreFault fault)
    {
        host.Fault = fault;
        var metadata = new Metadata().ToString();
        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata);
        host.Fault = null;

        Assert.Multiple(async () =>
        {
            AssertProblem(reply, 503);
            Assert.That(reply.RetryAfter, Is.EqualTo("5"));
            Assert.That(reply.Detail, Does.Contain("Nothing was taken in"));
            Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata)).Status, Is.EqualTo(204));
        });
    }

    [Test]
    public async Task When_nobody_knows_whether_it_was_taken_in_the_sender_is_told_how_to_find_out()
    {
        host.Fault = StoreFault.OutcomeUnknown;
        var metadata = new Metadata().ToString();
        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata);
        host.Fault = null;
        var again = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata);

        Assert.Multiple(() =>
        {
            AssertProblem(reply, 503);
            Assert.That(reply.RetryAfter, Is.EqualTo("5"));
            Assert.That(reply.Detail, Does.Not.Contain("Nothing was taken in").And.Contain("same TraceerId").And.Contain("not unique"));
            AssertProblem(again, 422, "TraceerID is niet uniek");
            Assert.That(Waiting(), Is.EqualTo(1));
        });
    }

    [TestCase(null)]
    [TestCase("Instelling:1")]
    [TestCase("Gemeente:42420001")]
    [TestCase("Bank:0363")]
    public async Task Who_is_no_party_is_not_let_in(string? party) =>
        Assert.That((await host.SendAsync(HttpMethod.Get, GatewayHost.Pull, party)).Status, Is.EqualTo(403));

    [Test]
    public async Task Who_comes_through_a_proxy_cannot_name_himself() =>
        Assert.That((await host.SendAsync(HttpMethod.Get, GatewayHost.Pull, forwardedFor: "10.0.0.1")).Status, Is.EqualTo(403));

    private static void AssertProblem(Reply reply, int status, string? detail = null)
    {
        Assert.That(reply.Status, Is.EqualTo(status));
        Assert.That(reply.Type, Is.EqualTo("application/json"));
        Assert.That(reply.Json.GetProperty("status").GetInt32(), Is.EqualTo(status));
        if (detail is not null)
            Assert.That(reply.Detail, Is.EqualTo(detail));
        if (OpenApi.Find(OpenApiFile) is { } interfaceFile)
            Assert.That(interfaceFile.Check(reply.Json, "ValidationProblemDetails"), Is.Empty);
    }

    private long Waiting() => host.Store.FiguresAsync(CancellationToken.None).GetAwaiter().GetResult().Waiting;
}

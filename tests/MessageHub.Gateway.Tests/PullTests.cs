using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>A provider asked for an allocation: the answer waits for the provider, the message itself for the municipality.</summary>
public class PullTests
{
    private GatewayHost host = null!;
    private Metadata pushed = null!;
    private byte[] payload = null!;

    [SetUp]
    public async Task SetUp()
    {
        host = await GatewayHost.StartAsync();
        pushed = new Metadata();
        payload = VerzoekOmToewijzing().ToBytes();
        Assert.That((await host.PushAsync(payload, pushed.ToString())).Status, Is.EqualTo(204));
        await host.JudgeAsync();
    }

    [TearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [Test]
    public async Task The_answer_waits_in_the_senders_mailbox_under_the_names_of_the_interface()
    {
        var reply = await host.GetAsync(GatewayHost.Pull);

        var item = reply.Json.EnumerateArray().Single();
        var routering = item.GetProperty("routeringgegevens");
        var referentie = item.GetProperty("referentiegegevens");
        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(200));
            Assert.That(reply.Type, Is.EqualTo("application/json"));
            Assert.That(Names(item), Is.EquivalentTo(new[] { "basisgegevens", "routeringgegevens", "referentiegegevens" }));
            Assert.That(Names(item.GetProperty("basisgegevens")), Is.EquivalentTo(new[] { "ontvangenOp", "payload" }));
            Assert.That(Names(item.GetProperty("basisgegevens").GetProperty("payload")), Is.EquivalentTo(new[] { "url", "grootte", "checksum" }));
            Assert.That(Names(routering), Is.EquivalentTo(new[] { "afzender", "geadresseerden", "berichtstroom" }));
            Assert.That(routering.GetProperty("afzender").GetRawText(), Is.EqualTo($$"""{"rol":"Gemeente","code":"{{Keten.Gemeente}}"}"""));
            Assert.That(routering.GetProperty("geadresseerden").GetRawText(), Is.EqualTo($$"""[{"rol":"Instelling","code":"{{Keten.Aanbieder}}"}]"""));
            Assert.That(
                routering.GetProperty("berichtstroom").GetRawText(),
                Is.EqualTo("""{"berichttype":"JW316","berichtversie":3,"berichtsubversie":2,"actie":"Aanleveren"}"""));
            Assert.That(referentie.GetProperty("conversatieId").GetGuid(), Is.EqualTo(pushed.ConversatieId));
            Assert.That(referentie.GetProperty("alsAntwoordOp").GetGuid(), Is.EqualTo(pushed.TraceerId));
            AssertIs(item, "berichten-rest-pull-v1.json", "BerichtMetadata");
        });
    }

    [Test]
    public async Task The_payload_is_what_the_list_says_of_it()
    {
        var download = (await host.GetAsync(GatewayHost.Pull)).Json[0].GetProperty("basisgegevens").GetProperty("payload");

        var reply = await host.GetAsync(new Uri(download.GetProperty("url").GetString()!).PathAndQuery);

        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(200));
            Assert.That(reply.Type, Is.EqualTo("application/octet-stream"));
            Assert.That(reply.Body, Has.Length.EqualTo(download.GetProperty("grootte").GetInt32()));
            Assert.That(download.GetProperty("checksum").GetProperty("algoritme").GetString(), Is.EqualTo("SHA256"));
            Assert.That(download.GetProperty("checksum").GetProperty("waarde").GetString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(reply.Body))));
            Assert.That(Encoding.UTF8.GetString(reply.Body), Does.Contain("jw316"));
        });
    }

    [Test]
    public async Task The_message_itself_waits_for_its_addressee_untouched()
    {
        var item = (await host.GetAsync(GatewayHost.Pull, GatewayHost.Gemeente)).Json.EnumerateArray().Single();
        var traceerId = item.GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid();

        Assert.That((await host.GetAsync($"{GatewayHost.Pull}/{traceerId}/payload", GatewayHost.Gemeente)).Body, Is.EqualTo(payload));
    }

    [Test]
    public async Task A_confirmed_message_is_gone()
    {
        var path = $"{GatewayHost.Pull}/{await TraceerIdAsync()}";

        Assert.Multiple(async () =>
        {
            Assert.That((await host.SendAsync(HttpMethod.Delete, path)).Status, Is.EqualTo(202));
            Assert.That((await host.GetAsync(GatewayHost.Pull)).Json.GetArrayLength(), Is.Zero);
            Assert.That((await host.GetAsync(path + "/payload")).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task The_mailbox_of_another_party_is_not_there()
    {
        var path = $"{GatewayHost.Pull}/{await TraceerIdAsync()}";

        Assert.Multiple(async () =>
        {
            Assert.That((await host.GetAsync(GatewayHost.Pull, "Instelling:42420009")).Json.GetArrayLength(), Is.Zero);
            Assert.That((await host.GetAsync(path + "/payload", "Instelling:42420009")).Status, Is.EqualTo(404));
            Assert.That((await host.SendAsync(HttpMethod.Delete, path, "Instelling:42420009")).Status, Is.EqualTo(404));
            Assert.That((await host.GetAsync(GatewayHost.Pull)).Json.GetArrayLength(), Is.EqualTo(1));
        });
    }

    [TestCase("00000000-0000-0000-0000-000000000001")]
    [TestCase("geen-uuid")]
    public async Task An_unknown_message_is_not_found(string traceerId) => Assert.Multiple(async () =>
    {
        Assert.That((await host.GetAsync($"{GatewayHost.Pull}/{traceerId}/payload")).Status, Is.EqualTo(404));
        Assert.That((await host.SendAsync(HttpMethod.Delete, $"{GatewayHost.Pull}/{traceerId}")).Status, Is.EqualTo(404));
    });

    [TestCase("1", 200)]
    [TestCase("250", 200)]
    [TestCase("0", 400)]
    [TestCase("251", 400)]
    [TestCase("x", 400)]
    public async Task The_limit_is_1_to_250(string limit, int status)
    {
        var reply = await host.GetAsync($"{GatewayHost.Pull}?limit={limit}");

        Assert.That(reply.Status, Is.EqualTo(status));
        if (status == 400)
            AssertIs(reply.Json, "berichten-rest-pull-v1.json", "ValidationProblemDetails");
    }

    [Test]
    public async Task The_limit_limits()
    {
        await host.PushAsync(VerzoekOmToewijzing().ToBytes());
        await host.JudgeAsync();

        Assert.Multiple(async () =>
        {
            Assert.That((await host.GetAsync(GatewayHost.Pull)).Json.GetArrayLength(), Is.EqualTo(2));
            Assert.That((await host.GetAsync(GatewayHost.Pull + "?limit=1")).Json.GetArrayLength(), Is.EqualTo(1));
        });
    }

    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW316"}""", 1)]
    [TestCase("""{"berichttype":"JW316","berichtversie":3,"zoekpadType":"ZoekpadOpBerichtstroom"}""", 1)]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW306"}""", 0)]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"WMO999"}""", 0)]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW316","berichtversie":2}""", 0)]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW316","geadresseerdeRol":"Instelling","geadresseerdeCode":"65656055"}""", 1)]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW316","geadresseerdeCode":"42420009"}""", 0)]
    [TestCase("""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"CONVERSATIE"}""", 1)]
    [TestCase("""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"00000000-0000-0000-0000-000000000001"}""", 0)]
    [TestCase("""{"zoekpadType":"ZoekpadOpAlsAntwoordOp","alsAntwoordOp":"TRACEER"}""", 1)]
    [TestCase("""{"zoekpadType":"ZoekpadOpAlsAntwoordOp","alsAntwoordOp":"00000000-0000-0000-0000-000000000001"}""", 0)]
    public async Task Searching_finds_what_matches(string zoekpad, int count)
    {
        zoekpad = zoekpad.Replace("CONVERSATIE", pushed.ConversatieId.ToString(), StringComparison.Ordinal)
            .Replace("TRACEER", pushed.TraceerId.ToString(), StringComparison.Ordinal);
        var reply = await host.SearchAsync(zoekpad);

        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(200));
            Assert.That(reply.Json.GetArrayLength(), Is.EqualTo(count));
        });
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("""{"zoekpadType":"ZoekpadOpHuisnummer"}""")]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom"}""")]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":""}""")]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW316","berichtversie":1000}""")]
    [TestCase("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW316","onbekend":1}""")]
    [TestCase("""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"x"}""")]
    [TestCase("""{"zoekpadType":"ZoekpadOpAlsAntwoordOp"}""")]
    public async Task A_search_outside_the_interface_is_a_bad_request(string zoekpad)
    {
        var reply = await host.SearchAsync(zoekpad);

        Assert.That(reply.Status, Is.EqualTo(400));
        AssertIs(reply.Json, "berichten-rest-pull-v1.json", "ValidationProblemDetails");
    }

    [Test]
    public async Task The_status_of_a_message_and_of_its_answer_is_found_by_TraceerId()
    {
        var reply = await host.GetAsync($"{GatewayHost.Status}?traceerId={pushed.TraceerId}");

        var own = reply.Json.EnumerateArray().Single(item => item.GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid() == pushed.TraceerId);
        var answer = reply.Json.EnumerateArray().Single(item => item.GetProperty("referentiegegevens").TryGetProperty("alsAntwoordOp", out _));
        Assert.Multiple(() =>
        {
            Assert.That(
                Names(own),
                Is.EquivalentTo(new[] { "referentiegegevens", "berichtstroom", "berichtstatus", "berichtstatusGewijzigdOp", "berichtOntvangenOp" }));
            Assert.That(own.GetProperty("berichtstatus").GetString(), Is.EqualTo("VerwerkingVoltooid"));
            Assert.That(own.GetProperty("referentiegegevens").GetProperty("referentieId").GetString(), Is.EqualTo("R-1"));
            Assert.That(answer.GetProperty("berichtstatus").GetString(), Is.EqualTo("WordtAangeboden"));
            foreach (var item in reply.Json.EnumerateArray())
                AssertIs(item, "berichtstatus-rest-pull-v3.json", "BerichtstatusGegevens");
        });
    }

    [Test]
    public async Task A_message_that_is_not_judged_is_being_processed()
    {
        var metadata = new Metadata();
        await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata.ToString());

        Assert.That(await StatusAsync(metadata.TraceerId), Is.EqualTo("WordtVerwerkt"));
    }

    [Test]
    public async Task An_invalid_message_is_refused_by_the_service_with_what_is_wrong_and_no_content()
    {
        var metadata = new Metadata();
        var invalid = VerzoekOmToewijzing() with { Bsn = "bsn-987654321" };
        await host.PushAsync(invalid.ToBytes(), metadata.ToString());
        await host.JudgeAsync();

        var reply = await host.GetAsync($"{GatewayHost.Status}?conversatieId={metadata.ConversatieId}");

        var item = reply.Json.EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(item.GetProperty("berichtstatus").GetString(), Is.EqualTo("AfgekeurdDoorDienst"));
            Assert.That(item.GetProperty("meldingen").GetArrayLength(), Is.GreaterThan(0));
            Assert.That(item.GetRawText(), Does.Not.Contain("987654321"));
            AssertIs(item, "berichtstatus-rest-pull-v3.json", "BerichtstatusGegevens");
        });
    }

    [Test]
    public async Task A_refused_JW325_has_no_answer_so_its_sender_is_told_here_what_is_wrong()
    {
        var metadata = new Metadata
        {
            AfzenderRol = "Gemeente", AfzenderCode = Keten.Gemeente, GeadresseerdeRol = "Instelling", GeadresseerdeCode = Keten.Aanbieder, Berichttype = "JW325",
        };
        var pushed = await host.PushAsync(Afwijzing(new PrestatieXml()).ToBytes(), metadata.ToString(), GatewayHost.Gemeente);
        Assert.That(pushed.Status, Is.EqualTo(204));
        await host.JudgeAsync();

        var reply = await host.GetAsync($"{GatewayHost.Status}?traceerId={metadata.TraceerId}", GatewayHost.Gemeente);

        var item = reply.Json.EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(item.GetProperty("berichtstatus").GetString(), Is.EqualTo("AfgekeurdDoorDienst"));
            Assert.That(item.GetProperty("meldingen").GetRawText(), Does.Contain("TR337"));
            AssertIs(item, "berichtstatus-rest-pull-v3.json", "BerichtstatusGegevens");
        });
    }

    [Test]
    public async Task A_delivered_answer_has_arrived()
    {
        var traceerId = await TraceerIdAsync();
        await host.SendAsync(HttpMethod.Delete, $"{GatewayHost.Pull}/{traceerId}");

        Assert.That(await StatusAsync(traceerId), Is.EqualTo("Bezorgd"));
    }

    [TestCase("")]
    [TestCase("?traceerId=x")]
    [TestCase("?conversatieId=x")]
    [TestCase("?traceerId=00000000-0000-0000-0000-000000000001&conversatieId=00000000-0000-0000-0000-000000000001")]
    public async Task The_status_takes_exactly_one_of_its_parameters(string query)
    {
        var reply = await host.GetAsync(GatewayHost.Status + query);

        Assert.That(reply.Status, Is.EqualTo(400));
        AssertIs(reply.Json, "berichtstatus-rest-pull-v3.json", "ValidationProblemDetails");
    }

    [Test]
    public async Task Another_party_knows_nothing_of_a_message() =>
        Assert.That((await host.GetAsync($"{GatewayHost.Status}?traceerId={pushed.TraceerId}", "Instelling:42420009")).Json.GetArrayLength(), Is.Zero);

    [Test]
    public async Task While_the_store_is_away_everything_is_503()
    {
        host.Fault = StoreFault.Unreachable;
        Assert.Multiple(async () =>
        {
            Assert.That((await host.GetAsync(GatewayHost.Pull)).Status, Is.EqualTo(503));
            Assert.That((await host.GetAsync($"{GatewayHost.Status}?traceerId={pushed.TraceerId}")).Status, Is.EqualTo(503));
            Assert.That((await host.SendAsync(HttpMethod.Delete, $"{GatewayHost.Pull}/{pushed.TraceerId}")).RetryAfter, Is.EqualTo("5"));
        });
    }

    private async Task<Guid> TraceerIdAsync() =>
        (await host.GetAsync(GatewayHost.Pull)).Json[0].GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid();

    private async Task<string?> StatusAsync(Guid traceerId) =>
        (await host.GetAsync($"{GatewayHost.Status}?traceerId={traceerId}")).Json[0].GetProperty("berichtstatus").GetString();

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static void AssertIs(JsonElement json, string file, string schema)
    {
        if (OpenApi.Find(file) is { } interfaceFile)
            Assert.That(interfaceFile.Check(json, schema), Is.Empty);
    }
}

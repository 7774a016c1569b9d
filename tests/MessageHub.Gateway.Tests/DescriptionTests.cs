using System.Text.Json;
using MessageHub.Testing;

namespace MessageHub.Gateway.Tests;

/// <summary>The hub's own descriptions of its interface say what the published ones say.</summary>
public class DescriptionTests
{
    private static readonly string[] Names = ["berichten-rest-push-v1", "berichten-rest-pull-v1", "berichtstatus-rest-pull-v3"];

    private GatewayHost host = null!;

    [OneTimeSetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync();

    [OneTimeTearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [TestCaseSource(nameof(Names))]
    public async Task It_has_the_paths_parameters_schemas_and_limits_of_the_published_one(string name)
    {
        if (SharedMaterial.Find("chain", "vsp", name + ".json") is not { } file)
        {
            Assert.Ignore("Skipped: the published descriptions (shared/chain/vsp) are not on this machine.");
            return;
        }

        var published = Facts.Of(JsonDocument.Parse(await File.ReadAllBytesAsync(file)).RootElement);
        var own = Facts.Of(await OwnAsync(name));

        Assert.Multiple(() =>
        {
            Assert.That(published, Has.Count.GreaterThan(40));
            Assert.That(published.Except(own), Is.Empty, "published, and not said here");
            Assert.That(own.Except(published).Where(fact => !fact.Contains("ValidationProblemDetails/properties/code", StringComparison.Ordinal)), Is.Empty, "said here, and not published");
        });
    }

    [TestCaseSource(nameof(Names))]
    public async Task It_can_be_had_by_everybody_under_the_address_that_parties_use(string name)
    {
        var reply = await host.SendAsync(HttpMethod.Get, $"/openapi/{name}.json", party: null);

        Assert.That((reply.Status, reply.Type), Is.EqualTo((200, "application/json")));
        var server = reply.Json.GetProperty("servers")[0].GetProperty("url").GetString()!;
        foreach (var path in reply.Json.GetProperty("paths").EnumerateObject())
            Assert.That(host.Endpoints.Select(endpoint => endpoint.Path.TrimEnd('/')), Does.Contain(server + path.Name.Replace("{traceerId}", Guid.Empty.ToString(), StringComparison.Ordinal)));
    }

    [Test]
    public async Task There_is_a_page_to_read_them_that_fetches_nothing_from_elsewhere()
    {
        var page = await host.SendAsync(HttpMethod.Get, "/docs/", party: null);
        var text = System.Text.Encoding.UTF8.GetString(page.Body);

        Assert.Multiple(() =>
        {
            Assert.That((page.Status, page.Type), Is.EqualTo((200, "text/html")));
            Assert.That(Names, Is.All.Matches<string>(name => text.Contains(name, StringComparison.Ordinal)));
            Assert.That(text, Does.Not.Contain("http://").And.Not.Contain("https://"));
        });
    }

    private async Task<JsonElement> OwnAsync(string name) => (await host.SendAsync(HttpMethod.Get, $"/openapi/{name}.json", party: null)).Json;

    /// <summary>What a description says, one line per fact, without its texts for people.</summary>
    private static class Facts
    {
        private static readonly string[] ForPeople = ["info", "servers", "tags", "openapi", "description", "summary", "example", "title"];

        public static HashSet<string> Of(JsonElement description)
        {
            var facts = new HashSet<string>();
            Add(facts, "", description);
            return facts;
        }

        private static void Add(HashSet<string> facts, string at, JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject().Where(property => !IsForPeople(at, property.Name)))
                        Add(facts, $"{at}/{property.Name}", property.Value);
                    break;
                case JsonValueKind.Array:
                    // Lists of names are sets; lists of parameters go by name.
                    foreach (var item in value.EnumerateArray())
                        Add(facts, item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) ? $"{at}/{name}" : at, item);
                    break;
                default:
                    if (!IsImplied(at, value.ToString()))
                        facts.Add($"{at} = {value}");
                    break;
            }
        }

        private static bool IsForPeople(string at, string name) =>
            ForPeople.Contains(name) && !at.EndsWith("/properties", StringComparison.Ordinal) && !at.EndsWith("/schemas", StringComparison.Ordinal);

        /// <summary>What says nothing: 32 bits where a limit says less; that what may be left out is not required; the discriminator's values a second time.</summary>
        private static bool IsImplied(string at, string value) =>
            (at.EndsWith("/format", StringComparison.Ordinal) && value == "int32")
            || (at.EndsWith("/required", StringComparison.Ordinal) && value == "False")
            || at.EndsWith("/discriminator/enum", StringComparison.Ordinal);
    }
}

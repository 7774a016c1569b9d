using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using MessageHub.Gateway.Settings;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>
/// Every party tries every address with every id of every other, by certificate and by token: each answer is the one for an id that does not exist, byte for
/// byte.
/// </summary>
[TestFixture(false)]
[TestFixture(true)]
public class IsolationTests(bool byToken)
{
    private const string Other = "42420009";

    private static readonly string[] Parties = [Keten.Aanbieder, Keten.Gemeente, Other];

    private readonly Dictionary<string, string> credentials = [];

    /// <summary>Ids by what each party may know: its own messages, and what lies in its mailbox.</summary>
    private readonly Dictionary<string, List<Guid>> traceerIds = Parties.ToDictionary(party => party, _ => new List<Guid>());
    private readonly Dictionary<string, HashSet<Guid>> conversaties = Parties.ToDictionary(party => party, _ => new HashSet<Guid>());

    private TestCa ca = null!;
    private Tokens tokens = null!;
    private TemporaryFolder folder = null!;
    private GatewayHost host = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        (ca, tokens, folder) = (new TestCa(), new Tokens(), new TemporaryFolder());
        host = await GatewayHost.StartAsync(admitUnknown: false, new GatewaySettings
        {
            Gateway = new GatewayOptions { Proxies = ["127.0.0.1"] },
            Authentication = new PartyAuthenticationOptions
            {
                Certificate = new CertificateOptions { TrustedIssuers = [folder.Write("ca.pem", ca.Pem)], Revocation = X509RevocationMode.NoCheck },
                Bearer = new BearerOptions { KeyFile = folder.Write("keys.json", tokens.Keys), Issuer = Tokens.Issuer, Audience = Tokens.Audience },
            },
        });
        foreach (var party in Parties)
            await AdmitAsync(party);

        // A request of each provider: judged, answered, and passed on to the municipality.
        await PushAsync(Keten.Aanbieder, VerzoekOmToewijzing().ToBytes());
        await PushAsync(Other, (VerzoekOmToewijzing() with { Aanbieder = Other, Bsn = Keten.AndereBsn }).ToBytes());
        await host.JudgeAsync();
        await host.JudgeAsync(new Processing.Stroom(Keten.Gemeente, Other, Keten.Stroom.Standaard));
        foreach (var party in Parties)
        {
            foreach (var item in (await GetAsync(party, GatewayHost.Pull)).Json.EnumerateArray())
                Know(party, item);
        }
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        await host.DisposeAsync();
        folder.Dispose();
        tokens.Dispose();
        ca.Dispose();
    }

    [Test, Order(1)]
    public void Every_party_has_something_that_others_could_look_for() => Assert.Multiple(() =>
    {
        Assert.That(traceerIds[Keten.Gemeente], Has.Count.EqualTo(2), "a request of each provider");
        Assert.That(traceerIds[Keten.Aanbieder], Has.Count.EqualTo(2), "its request and the answer");
        Assert.That(traceerIds[Other], Has.Count.EqualTo(2), "its request and the answer");
    });

    [Test, Order(2), Combinatorial]
    public async Task Nothing_of_another_is_there([ValueSource(nameof(Parties))] string caller, [ValueSource(nameof(Parties))] string other)
    {
        var tried = 0;
        foreach (var id in traceerIds[other].Except(traceerIds[caller]))
        {
            await AssertSameAsync(caller, id, HttpMethod.Get, "{0}/{1}/payload");
            await AssertSameAsync(caller, id, HttpMethod.Delete, "{0}/{1}");
            await AssertSameAsync(caller, id, HttpMethod.Get, GatewayHost.Status + "?traceerId={1}");
            await AssertSameAsync(caller, id, HttpMethod.Post, "{0}/zoeken", """{"zoekpadType":"ZoekpadOpAlsAntwoordOp","alsAntwoordOp":"ID"}""");
            tried += 4;
        }

        foreach (var id in conversaties[other].Except(conversaties[caller]))
        {
            await AssertSameAsync(caller, id, HttpMethod.Get, GatewayHost.Status + "?conversatieId={1}");
            await AssertSameAsync(caller, id, HttpMethod.Post, "{0}/zoeken", """{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"ID"}""");
        }

        Assert.That(tried, caller == other ? Is.Zero : Is.GreaterThan(0));
    }

    [Test, Order(3)]
    public async Task A_search_for_the_mailbox_of_another_finds_nothing_and_a_list_its_own_only()
    {
        foreach (var caller in Parties)
        {
            foreach (var other in Parties.Where(party => party != caller))
            {
                var found = await SendAsync(caller, HttpMethod.Post, GatewayHost.Pull + "/zoeken", $$"""
                    {"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW","geadresseerdeCode":"{{other}}"}
                    """);
                Assert.That(found.Json.GetArrayLength(), Is.Zero);
            }

            var own = (await GetAsync(caller, GatewayHost.Pull)).Json.EnumerateArray().Select(TraceerId).ToList();
            Assert.That(own, Is.Not.Empty.And.SubsetOf(traceerIds[caller]));
        }
    }

    [Test, Order(4)]
    public async Task A_TraceerId_that_another_used_can_be_used()
    {
        foreach (var id in traceerIds[Keten.Gemeente].Concat(traceerIds[Keten.Aanbieder]))
        {
            var metadata = new Metadata { AfzenderCode = Other, TraceerId = id };
            Assert.That((await PushAsync(Other, (VerzoekOmToewijzing() with { Aanbieder = Other }).ToBytes(), metadata)).Status, Is.EqualTo(204));
        }
    }

    [Test, Order(5)]
    public async Task Nothing_of_all_that_took_anything_away()
    {
        foreach (var party in Parties)
            Assert.That((await GetAsync(party, GatewayHost.Pull)).Json.EnumerateArray().Select(TraceerId), Is.SubsetOf(traceerIds[party]).And.Not.Empty);
    }

    private async Task AssertSameAsync(string caller, Guid id, HttpMethod method, string path, string? body = null)
    {
        var unknown = Guid.NewGuid();
        var real = await SendAsync(caller, method, Path(id), body?.Replace("ID", id.ToString(), StringComparison.Ordinal));
        var none = await SendAsync(caller, method, Path(unknown), body?.Replace("ID", unknown.ToString(), StringComparison.Ordinal));
        Assert.That((real.Status, real.Type, Encoding.UTF8.GetString(real.Body)), Is.EqualTo((none.Status, none.Type, Encoding.UTF8.GetString(none.Body))), $"{method} {Path(id)}");

        string Path(Guid traceerId) => string.Format(System.Globalization.CultureInfo.InvariantCulture, path, GatewayHost.Pull, traceerId);
    }

    private async Task AdmitAsync(string party)
    {
        await host.Operations.SavePartyAsync(party.Length == 4 ? PartiesInMemory.Gemeente(party) : PartiesInMemory.Aanbieder(party), "piet", CancellationToken.None);
        var certificate = ca.Issue($"CN={party}");
        var key = new CertificateKey.Thumbprint(Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256)));
        await host.Operations.AddCertificateAsync(key, [party], Period.Always, "piet", CancellationToken.None);
        credentials[party] = byToken ? tokens.Make([party]) : Convert.ToBase64String(certificate.RawData);
    }

    private void Know(string party, JsonElement item)
    {
        traceerIds[party].Add(TraceerId(item));
        conversaties[party].Add(item.GetProperty("referentiegegevens").GetProperty("conversatieId").GetGuid());
    }

    private async Task PushAsync(string party, byte[] payload)
    {
        var metadata = new Metadata { AfzenderCode = party };
        Assert.That((await PushAsync(party, payload, metadata)).Status, Is.EqualTo(204));
        traceerIds[party].Add(metadata.TraceerId);
        conversaties[party].Add(metadata.ConversatieId);
    }

    private async Task<Reply> PushAsync(string party, byte[] payload, Metadata metadata)
    {
        using var form = GatewayHost.Form(metadata.ToString(), payload);
        return await SendAsync(party, HttpMethod.Post, GatewayHost.Push, form);
    }

    private Task<Reply> GetAsync(string party, string path) => SendAsync(party, HttpMethod.Get, path, (HttpContent?)null);

    private Task<Reply> SendAsync(string party, HttpMethod method, string path, string? json) =>
        SendAsync(party, method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    private async Task<Reply> SendAsync(string party, HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(byToken ? "Authorization" : "Client-Cert", byToken ? $"Bearer {credentials[party]}" : credentials[party]);
        return await host.SendAsync(request);
    }

    private static Guid TraceerId(JsonElement item) => item.GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid();
}

using MessageHub.Gateway.Settings;
using MessageHub.Processing;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>Callers with access tokens, of an issuer whose keys are in a file.</summary>
public class TokenTests
{
    private Tokens tokens = null!;
    private TemporaryFolder folder = null!;
    private GatewayHost host = null!;

    [SetUp]
    public async Task SetUp()
    {
        tokens = new Tokens();
        folder = new TemporaryFolder();
        folder.Write("keys.json", tokens.Keys);
        host = await GatewayHost.StartAsync(admitUnknown: false, Settings());
        foreach (var party in new[] { PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder) })
            await host.Operations.SavePartyAsync(party, "piet", CancellationToken.None);
    }

    [TearDown]
    public async Task TearDown()
    {
        await host.DisposeAsync();
        folder.Dispose();
        tokens.Dispose();
    }

    [Test]
    public async Task A_token_lets_its_party_in_and_no_other()
    {
        Assert.That((await PushAsync(tokens.Make([Keten.Aanbieder]))).Status, Is.EqualTo(204));
        var other = await PushAsync(tokens.Make([Keten.Gemeente]));
        Assert.That((other.Status, other.Code), Is.EqualTo((422, "BRS03")));
    }

    [Test]
    public async Task A_token_may_name_several_parties()
    {
        var token = tokens.Make([Keten.Gemeente, Keten.Aanbieder]);
        await PushAsync(token);
        await host.JudgeAsync();

        Assert.That((await GetAsync(token)).Json.GetArrayLength(), Is.EqualTo(2), "the answer to one, and the message to the other");
    }

    [Test]
    public async Task What_does_not_hold_is_refused_and_the_log_tells_why_without_the_token()
    {
        using var stranger = new Tokens();
        var now = DateTime.UtcNow;
        (string Token, string Why)[] wrong =
        [
            (tokens.Make([Keten.Aanbieder], from: now.AddHours(-2), until: now.AddMinutes(-2)), "the token has expired"),
            (tokens.Make([Keten.Aanbieder], from: now.AddMinutes(2), until: now.AddHours(1)), "the token is not valid yet"),
            (tokens.Make([Keten.Aanbieder], audience: "another"), "for another audience"),
            (tokens.Make([Keten.Aanbieder], issuer: "https://login.example"), "from another issuer"),
            (stranger.Make([Keten.Aanbieder]), "not signed by a key that is trusted"),
            (tokens.MakeWithPublicKeyAsSecret(Keten.Aanbieder), "not signed by a key that is trusted"),
            (Tokens.Unsigned(Keten.Aanbieder), "not signed by a key that is trusted"),
            (tokens.Make([Keten.Aanbieder])[..^8], "not signed by a key that is trusted"),
            ("x", "the token is no token"),
            ("a.b.c", "the token is no token"),
            (tokens.Make([]), "the token names no party"),
            (tokens.Make(["Zorg BV"]), "the token names no party"),
            (tokens.Make(["42420077"]), "none of its parties takes part"),
        ];
        foreach (var (token, why) in wrong)
        {
            await RestartAsync();
            var reply = await GetAsync(token);
            Assert.Multiple(() =>
            {
                Assert.That(reply.Status, Is.EqualTo(403), why);
                Assert.That(reply.Detail, Is.EqualTo("You have no access to this service with what you came with."));
                Assert.That(host.Log.Warnings.Last(), Does.Contain(why));
                Assert.That(string.Join('\n', host.Log.Warnings), Does.Not.Contain(token).And.Not.Contain("Jansen"));
            });
        }
    }

    [TestCase("Basic dXNlcjpwYXNz")]
    [TestCase("Bearer")]
    [TestCase("")]
    public async Task What_is_no_token_at_all_is_as_if_it_were_not_there(string header)
    {
        Assert.That((await SendAsync(HttpMethod.Get, GatewayHost.Pull, header)).Status, Is.EqualTo(403));
        Assert.That(host.Log.Warnings.Last(), Does.Contain("it has no certificate and no token"));
    }

    [Test]
    public async Task A_party_that_is_removed_is_refused_after_the_refresh_though_its_token_holds()
    {
        await host.DisposeAsync();
        host = await GatewayHost.StartAsync(admitUnknown: false, Settings(), refreshSeconds: 1);
        await host.Operations.SavePartyAsync(PartiesInMemory.Aanbieder(Keten.Aanbieder), "piet", CancellationToken.None);
        var token = tokens.Make([Keten.Aanbieder]);
        Assert.That((await GetAsync(token)).Status, Is.EqualTo(200));

        await host.Operations.RemovePartyAsync(Keten.Aanbieder, "piet", CancellationToken.None);
        await Task.Delay(1500);

        Assert.That((await GetAsync(token)).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task An_issuer_that_cannot_be_reached_is_an_outage_and_not_the_callers_fault()
    {
        await host.DisposeAsync();
        host = await GatewayHost.StartAsync(admitUnknown: false, new GatewaySettings
        {
            Authentication = new PartyAuthenticationOptions
            {
                Bearer = new BearerOptions { Authority = "https://127.0.0.1:1", Audience = Tokens.Audience },
            },
        });

        var reply = await GetAsync(tokens.Make([Keten.Aanbieder]));

        Assert.That((reply.Status, reply.RetryAfter), Is.EqualTo((503, "5")));
    }

    private GatewaySettings Settings() => new()
    {
        Authentication = new PartyAuthenticationOptions
        {
            Bearer = new BearerOptions { KeyFile = folder.File("keys.json"), Issuer = Tokens.Issuer, Audience = Tokens.Audience },
        },
    };

    /// <summary>A host that has told nothing yet: the same refusal is told once a minute.</summary>
    private async Task RestartAsync()
    {
        await host.DisposeAsync();
        host = await GatewayHost.StartAsync(admitUnknown: false, Settings());
        await host.Operations.SavePartyAsync(PartiesInMemory.Aanbieder(Keten.Aanbieder), "piet", CancellationToken.None);
    }

    private Task<Reply> GetAsync(string token) => SendAsync(HttpMethod.Get, GatewayHost.Pull, $"Bearer {token}");

    private async Task<Reply> PushAsync(string token)
    {
        using var form = GatewayHost.Form(new Metadata().ToString(), VerzoekOmToewijzing().ToBytes());
        return await SendAsync(HttpMethod.Post, GatewayHost.Push, $"Bearer {token}", form);
    }

    private async Task<Reply> SendAsync(HttpMethod method, string path, string authorization, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await host.SendAsync(request);
    }
}

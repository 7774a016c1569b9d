using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MessageHub.OperatorConsole.Tests.Access;

/// <summary>
/// An issuer of OpenID Connect on this machine: authorization code with PKCE, ID tokens signed by a key of its own, and a place to sign out. It checks what an
/// issuer checks of a client; what it puts in a token, a test can make wrong.
/// </summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Client = "messagehub";
    public const string Secret = "geheim-van-de-hub";

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Grant> grants = [];

    private TestIssuer(WebApplication app) => this.app = app;

    /// <summary>By name, so that it is another site than the hub (127.0.0.1): browsers then hold cookies to their rules.</summary>
    public string Address => app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>Who can sign in, and the claims of each.</summary>
    public Dictionary<string, Dictionary<string, object>> People { get; } = [];

    /// <summary>Makes something wrong in what it issues.</summary>
    public Action<SecurityTokenDescriptor> Spoil { get; set; } = _ => { };

    public bool HasSignOut { get; set; } = true;

    /// <summary>With what browsers were shown here to sign out.</summary>
    public ConcurrentQueue<IQueryCollection> SignedOut { get; } = [];

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var issuer = new TestIssuer(app);
        app.MapGet("/.well-known/openid-configuration", issuer.Discovery);
        app.MapGet("/jwks", issuer.Keys);
        app.MapGet("/authorize", issuer.Ask);
        app.MapPost("/authorize", (Delegate)issuer.GrantAsync);
        app.MapPost("/token", (Delegate)issuer.RedeemAsync);
        app.MapGet("/logout", issuer.SignOut);
        await app.StartAsync();
        return issuer;
    }

    /// <summary>The settings of a hub whose operators sign in here.</summary>
    public OpenIdConnectSignInOptions Settings() => new() { Authority = Address, ClientId = Client, ClientSecret = Secret };

    public void Add(string naam, params string[] roles) => People[naam] = new() { ["sub"] = $"id-van-{naam}", ["preferred_username"] = naam, ["roles"] = roles };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private IResult Discovery()
    {
        var document = new Dictionary<string, object>
        {
            ["issuer"] = Address, ["authorization_endpoint"] = $"{Address}/authorize", ["token_endpoint"] = $"{Address}/token", ["jwks_uri"] = $"{Address}/jwks",
            ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        };
        if (HasSignOut)
            document["end_session_endpoint"] = $"{Address}/logout";
        return Results.Json(document);
    }

    private IResult Keys()
    {
        var known = key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(known.Modulus!), e = Base64UrlEncoder.Encode(known.Exponent!) } },
        });
    }

    /// <summary>A page on which somebody says who he is.</summary>
    private IResult Ask(HttpContext context)
    {
        var asked = context.Request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || asked["nonce"].Count == 0)
            return Results.BadRequest();

        var hidden = ((string[])["redirect_uri", "state", "nonce", "code_challenge"]).Select(name =>
            $"<input type=\"hidden\" name=\"{name}\" value=\"{WebUtility.HtmlEncode(asked[name])}\" />");
        return Results.Content(
            $"<!DOCTYPE html><title>Gemeente</title><h1>Gemeente</h1><form method=\"post\" action=\"{Address}/authorize\">{string.Concat(hidden)}"
            + "<label>Wie bent u? <input name=\"wie\" /></label><button>Inloggen</button></form>",
            "text/html");
    }

    private async Task<IResult> GrantAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var code = RandomNumberGenerator.GetHexString(32);
        grants[code] = new Grant(form["wie"]!, form["redirect_uri"]!, form["nonce"]!, form["code_challenge"]!);
        return Results.Redirect($"{form["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(form["state"]!)}");
    }

    private async Task<IResult> RedeemAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form["client_id"] != Client || form["client_secret"] != Secret)
            return Results.Json(new { error = "invalid_client", error_description = "The secret of els is wrong." }, statusCode: StatusCodes.Status401Unauthorized);

        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!grants.TryRemove(form["code"].ToString(), out var grant) || grant.RedirectUri != form["redirect_uri"] || grant.Challenge != challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);

        var token = new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = Client, Expires = DateTime.UtcNow.AddMinutes(5), Claims = new Dictionary<string, object>(People[grant.Who]) { ["nonce"] = grant.Nonce },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        };
        Spoil(token);
        return Results.Json(new { access_token = "niet-voor-de-hub", token_type = "Bearer", expires_in = 300, id_token = new JsonWebTokenHandler().CreateToken(token) });
    }

    private IResult SignOut(HttpContext context)
    {
        var asked = context.Request.Query;
        SignedOut.Enqueue(asked);
        return Results.Redirect($"{asked["post_logout_redirect_uri"]}?state={Uri.EscapeDataString(asked["state"]!)}");
    }

    private sealed record Grant(string Who, string RedirectUri, string Nonce, string Challenge);
}

using System.Security.Claims;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MessageHub.OperatorConsole.Access;

/// <summary>
/// Signing in with the organisation's own issuer: authorization code with PKCE, by ASP.NET Core's handler. What comes of it is a session like any other, in the
/// same cookie; no token of the issuer's is kept. docs/decisions/0090-sign-in-with-the-organisation.md
/// </summary>
internal sealed partial class OrganisationSignIn(ConsoleOptions console, Accounts accounts, IOptionsMonitor<OpenIdConnectOptions> options, ILogger<OrganisationSignIn> logger)
{
    public const string Scheme = "organisatie";

    /// <summary>Says whether the issuer is to ask who it is, though it knows.</summary>
    private const string AskAgain = "opnieuw";

    /// <summary>Of a column of the audit trail, less the prefix.</summary>
    private const int LongestName = 180;

    /// <summary>With the issuer, for its keys and a token.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    public static void Add(AuthenticationBuilder schemes, OpenIdConnectSignInOptions issuer, CookieSecurePolicy secure)
    {
        schemes.Services.AddSingleton<OrganisationSignIn>();
        schemes.AddOpenIdConnect(Scheme, handler => Apply(handler, issuer, secure));
    }

    /// <summary>Shows the browser to the issuer.</summary>
    /// <param name="back">A page of the console to come back to.</param>
    public async Task<IResult> ChallengeAsync(HttpContext context, string? back, bool askAgain)
    {
        if (await IssuerAsync(context.RequestAborted) is null)
            return Results.Content(Unreachable, PlainPage.ContentType, statusCode: StatusCodes.Status503ServiceUnavailable);

        var properties = new AuthenticationProperties { RedirectUri = ReturnUrl.Of(back) };
        properties.Parameters[AskAgain] = askAgain;
        return Results.Challenge(properties, [Scheme]);
    }

    /// <summary>
    /// Shows the browser to where the issuer ends its own session, if it has such a place. Not as a redirect: to a form's answer the policy against scripts
    /// (<c>form-action</c>) applies, redirects included, and the issuer may send the browser to addresses that nobody here knows.
    /// </summary>
    public async Task<IResult> SignOutAsync(HttpContext context)
    {
        if (await IssuerAsync(context.RequestAborted) is not { EndSessionEndpoint.Length: > 0 })
            return Results.LocalRedirect(ConsolePaths.SignIn);

        await context.SignOutAsync(Scheme, new AuthenticationProperties { RedirectUri = ConsolePaths.SignIn });
        var there = context.Response.Headers.Location.ToString();
        context.Response.Headers.Location = default;
        context.Response.Headers["Refresh"] = $"0; url={there}";
        return Results.Content(
            PlainPage.Of("Afmelden", "U bent afgemeld van MessageHub, en wordt nu ook bij uw organisatie afgemeld.", (there, "Verder")), PlainPage.ContentType,
            statusCode: StatusCodes.Status200OK);
    }

    private static string Unreachable => PlainPage.Of(
        "Aanmelden lukt nu niet", "De aanmelddienst van uw organisatie is niet bereikbaar. Probeer het over een paar minuten weer.", (ConsolePaths.SignIn, "Naar aanmelden"));

    private static void Apply(OpenIdConnectOptions handler, OpenIdConnectSignInOptions issuer, CookieSecurePolicy secure)
    {
        handler.Authority = issuer.Authority;
        handler.RequireHttpsMetadata = new Uri(issuer.Authority!).Scheme == Uri.UriSchemeHttps;
        handler.ClientId = issuer.ClientId;
        handler.ClientSecret = issuer.ReadClientSecret();
        handler.ResponseType = OpenIdConnectResponseType.Code;

        // The answer is then a navigation, with which browsers send Lax cookies. A form posted from another site would need cookies for any site.
        handler.ResponseMode = OpenIdConnectResponseMode.Query;
        handler.UsePkce = true;
        handler.TokenValidationParameters.ClockSkew = ClockSkew;
        handler.SaveTokens = false;
        handler.MapInboundClaims = false;
        handler.DisableTelemetry = true;
        handler.SignInScheme = ConsoleCookie.Scheme;
        handler.CallbackPath = ConsolePaths.OpenIdConnectCallback;
        handler.SignedOutCallbackPath = ConsolePaths.OpenIdConnectSignedOut;
        handler.SignedOutRedirectUri = ConsolePaths.SignIn;

        // The issuer would end sessions by showing this address in a frame, which nothing of the console may be in.
        handler.RemoteSignOutPath = PathString.Empty;
        handler.BackchannelTimeout = Patience;
        foreach (var cookie in (CookieBuilder[])[handler.CorrelationCookie, handler.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, secure);

        handler.Events.OnRedirectToIdentityProvider = context =>
        {
            if (context.Properties.GetParameter<bool>(AskAgain))
                context.ProtocolMessage.Prompt = OpenIdConnectPrompt.Login;
            return Task.CompletedTask;
        };
        handler.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            // In the place of the ID token, which was not kept.
            context.ProtocolMessage.ClientId = context.Options.ClientId;
            return Task.CompletedTask;
        };
        handler.Events.OnTokenValidated = context =>
        {
            // The standard lets a token pass unsigned when it came straight from the issuer over TLS (Core 3.1.3.7), and so does the handler. We do not.
            if (context.SecurityToken is not { RawSignature.Length: > 0 })
                context.Fail(new SecurityTokenInvalidSignatureException());
            return Task.CompletedTask;
        };
        handler.Events.OnTicketReceived = context => Of(context.HttpContext).ReceiveAsync(context);
        handler.Events.OnRemoteFailure = context => Of(context.HttpContext).RefuseAsync(context, SignInFailure.TextOf(context.Failure), SignInFailure.IsOutage(context.Failure));
        handler.Events.OnAccessDenied = context => Of(context.HttpContext).RefuseAsync(context, "the issuer refused (access_denied)", isOutage: false);
    }

    private static OrganisationSignIn Of(HttpContext context) => context.RequestServices.GetRequiredService<OrganisationSignIn>();

    /// <summary>The issuer's token holds: who is it to the hub?</summary>
    private async Task ReceiveAsync(TicketReceivedContext context)
    {
        var issuer = console.OpenIdConnect;
        var (user, cancellation) = (context.Principal!, context.HttpContext.RequestAborted);
        if (user.FindFirstValue(issuer.NameClaim)?.Trim() is not { Length: > 0 and <= LongestName } naam || naam.Any(char.IsControl))
        {
            await RefuseAsync(context, "the token has no usable name", isOutage: false);
        }
        else if (issuer.RoleOf(user.FindAll(issuer.RoleClaim).Select(claim => claim.Value)) is not { } role)
        {
            await accounts.RefuseWithoutRoleAsync(naam, cancellation);
            LogRefused("the token names no role of the hub");
            context.HandleResponse();
            await PlainPage.WriteAsync(
                context.HttpContext, StatusCodes.Status403Forbidden, "Geen toegang",
                "U bent bij uw organisatie aangemeld, maar uw organisatie gaf u geen rol in MessageHub. Vraag de functioneel beheerder om de rol lezer, behandelaar of beheerder.",
                (ConsolePaths.OpenIdConnect + "?opnieuw=true", "Met een ander account aanmelden"), (ConsolePaths.SignIn, "Naar aanmelden"));
        }
        else
        {
            context.Principal = (await accounts.SignInWithOrganisationAsync(naam, role, TimeSpan.FromHours(issuer.SessionHours), cancellation)).ToPrincipal();
            context.Properties = new AuthenticationProperties();
        }
    }

    /// <summary>One page for all that can be wrong: what it is, is for who runs the hub.</summary>
    private Task RefuseAsync<TOptions>(HandleRequestContext<TOptions> context, string reason, bool isOutage)
        where TOptions : AuthenticationSchemeOptions
    {
        LogRefused(reason);
        context.HandleResponse();
        return isOutage
            ? WriteUnreachableAsync(context.HttpContext)
            : PlainPage.WriteAsync(
                context.HttpContext, StatusCodes.Status403Forbidden, "Aanmelden is niet gelukt",
                "Aanmelden met uw organisatie is niet gelukt. Probeer het opnieuw. Blijft het misgaan, vraag het dan de beheerder van de hub: in het logboek van de hub staat waarom.",
                (ConsolePaths.SignIn, "Naar aanmelden"));
    }

    private static Task WriteUnreachableAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = PlainPage.ContentType;
        return context.Response.WriteAsync(Unreachable, context.RequestAborted);
    }

    /// <summary>What the issuer says of itself, remembered by the handler; null when it cannot be reached.</summary>
    private async Task<OpenIdConnectConfiguration?> IssuerAsync(CancellationToken cancellation)
    {
        try
        {
            return await options.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(cancellation);
        }
        catch (InvalidOperationException)
        {
            LogRefused("the issuer cannot be reached");
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Signing in with the organisation failed: {Reason}.")]
    private partial void LogRefused(string reason);
}

using MessageHub.OperatorConsole.Access;
using MessageHub.OperatorConsole.Assets;
using MessageHub.OperatorConsole.Components;
using MessageHub.OperatorConsole.Text;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Radzen;

namespace MessageHub.OperatorConsole;

/// <summary>The door of the console.</summary>
public static class ConsoleRegistration
{
    /// <summary>Accounts of operators: for the console, and for commands that make them.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services.AddSingleton<Accounts>();

    /// <param name="options">Valid: who binds them has seen to that.</param>
    /// <param name="overTls">Browsers get to the console over TLS, here or at a proxy; false only on one's own machine.</param>
    public static IServiceCollection AddConsole(this IServiceCollection services, ConsoleOptions options, bool overTls)
    {
        var secure = overTls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddSingleton(options).AddAccounts().AddSingleton<Sessions>();
        services.AddDataProtection().SetApplicationName("messagehub");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new StoredKeys(provider.GetRequiredService<IKeyStore>())));

        var schemes = services.AddAuthentication().AddCookie(ConsoleCookie.Scheme, cookie => ConsoleCookie.Apply(cookie, options, secure));
        if (options.OpenIdConnect.IsOn)
            OrganisationSignIn.Add(schemes, options.OpenIdConnect, secure);
        ConsolePolicies.Add(services);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "messagehub-formulier";
            forms.Cookie.Path = ConsolePaths.Root;
            forms.Cookie.SecurePolicy = secure;
            forms.Cookie.SameSite = SameSiteMode.Strict;
        });

        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, OperatorState>();
        return services;
    }

    /// <summary>What comes before anything that answers requests, authorization too.</summary>
    public static void UseConsole(this WebApplication app)
    {
        var known = app.Services.GetRequiredService<ConsoleOptions>().PublicAddress is { Length: > 0 } address ? new PublicAddress(address) : null;
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(ConsolePaths.Root),
            pages => pages
                .Use((context, next) =>
                {
                    known?.Apply(context.Request);
                    SafeHeaders.Apply(context);
                    return next(context);
                })
                .UseMiddleware<SafeErrors>());
    }

    /// <summary>Maps all of it under <see cref="ConsolePaths.Root"/>; what is not meant for everybody asks for a session. After authentication and authorization.</summary>
    public static void MapConsole(this WebApplication app)
    {
        app.UseAntiforgery();

        var console = app.MapGroup(ConsolePaths.Root);
        ConsoleAssets.Map(console);
        console.MapGet("", () => Results.LocalRedirect(ConsolePaths.Overview)).RequireAuthorization(ConsolePolicies.Look);
        console.MapPost("berichten/{id:long}/inhoud", DownloadAsync).RequireAuthorization(ConsolePolicies.ReadMessages);
        console.MapGet("rapporten/csv", ReportAsync).RequireAuthorization(ConsolePolicies.Look);
        console.MapPost("afmelden", SignOutAsync).RequireAuthorization(ConsolePolicies.Look);
        if (app.Services.GetRequiredService<ConsoleOptions>().OpenIdConnect.IsOn)
            console.MapGet("organisatie", ChallengeAsync).AllowAnonymous();

        // Pages name their whole address: the router looks for it as it stands, and a group's prefix would not be in it.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(ConsolePolicies.Look)
            .Add(MoveUnderRoot);
    }

    /// <summary>What Blazor maps beside the pages, as the connection of interactive ones, at the top of the site.</summary>
    private static void MoveUnderRoot(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } text } route && !text.StartsWith(ConsolePaths.Root + "/", StringComparison.Ordinal))
            route.RoutePattern = RoutePatternFactory.Parse($"{ConsolePaths.Root}/{text.TrimStart('/')}");
    }

    /// <summary>An act, and so a POST: no address gives a body by itself.</summary>
    private static async Task<IResult> DownloadAsync(long id, HttpContext context, IAntiforgery antiforgery, Reading reading)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || OperatorIdentity.Of(context.User) is not { } identity)
            return Results.BadRequest();
        return await reading.BodyAsync(id, identity.Naam, context.RequestAborted) is { } body
            ? Results.File(body, "application/xml", FormattableString.Invariant($"bericht-{id}.xml"))
            : Results.NotFound();
    }

    private static async Task<IResult> ReportAsync(
        string? rapport, string? van, string? tot, string? gemeente, string? aanbieder, Reports reports, HubClock clock, CancellationToken cancellation)
    {
        var request = ReportRequest.Read(rapport, van, tot, gemeente, aanbieder, clock.Today);
        var made = await reports.MakeAsync(request.Naam, request.Scope, [], cancellation);
        return Results.File(RapportText.Csv(made), "text/csv; charset=utf-8", $"{request.Naam}.csv");
    }

    private static Task<IResult> ChallengeAsync(string? terug, bool? opnieuw, HttpContext context, OrganisationSignIn organisation) =>
        organisation.ChallengeAsync(context, terug, opnieuw == true);

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        await context.SignOutAsync(ConsoleCookie.Scheme);
        return OperatorIdentity.Of(context.User) is { Seal: null } && context.RequestServices.GetService<OrganisationSignIn>() is { } organisation
            ? await organisation.SignOutAsync(context)
            : Results.LocalRedirect(ConsolePaths.SignIn);
    }
}

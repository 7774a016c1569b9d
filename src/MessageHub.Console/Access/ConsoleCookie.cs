using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.OperatorConsole.Access;

/// <summary>The session of an operator: a sealed cookie that scripts cannot read, sent to the console's pages only.</summary>
internal static class ConsoleCookie
{
    public const string Scheme = "console";

    /// <summary>An account that was disabled, or got another password or role, is found out within this.</summary>
    private static readonly TimeSpan Looked = TimeSpan.FromMinutes(1);

    private const string LookedAt = "gezien";

    public static void Apply(CookieAuthenticationOptions options, ConsoleOptions console, CookieSecurePolicy secure)
    {
        options.Cookie.Name = "messagehub-beheer";
        options.Cookie.Path = ConsolePaths.Root;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SecurePolicy = secure;

        // Not Strict: coming back from the organisation's sign-in is a navigation from another site. Forms have a token of their own.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(console.SessionMinutes);
        options.SlidingExpiration = true;
        options.LoginPath = ConsolePaths.SignIn;
        options.AccessDeniedPath = ConsolePaths.Denied;
        options.ReturnUrlParameter = "terug";
        options.Events.OnRedirectToLogin = context => RedirectOrSay(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => RedirectOrSay(context, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>Pages are shown where to sign in; anything else is told so.</summary>
    private static Task RedirectOrSay(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (isPage)
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var time = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        var now = time.GetUtcNow();
        var seen = context.Properties.GetString(LookedAt) is { } text && long.TryParse(text, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MinValue;
        if (now - seen < Looked)
            return;

        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        try
        {
            if (context.Principal is not { } user || OperatorIdentity.Of(user) is not { } identity
                || !await sessions.IsValidAsync(identity, context.HttpContext.RequestAborted))
            {
                context.RejectPrincipal();
                return;
            }
        }
        catch (StoreUnavailableException)
        {
            // Whoever is here must be able to see that the store is away; and nothing can be done without it.
            return;
        }

        context.Properties.SetString(LookedAt, now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        context.ShouldRenew = true;
    }
}

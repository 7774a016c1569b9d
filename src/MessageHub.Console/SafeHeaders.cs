using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MessageHub.OperatorConsole;

/// <summary>What every answer of the console tells the browser not to do.</summary>
internal static class SafeHeaders
{
    // No inline script and no eval. Attributes style="..." are allowed, because charts and grids place things with them; style elements are not.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.ContentSecurityPolicy] = Policy;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";

        // What a page shows stays in no cache, that of a shared machine's browser among them; assets say otherwise themselves.
        headers[HeaderNames.CacheControl] = "no-cache, no-store";
        headers[HeaderNames.Pragma] = "no-cache";
    }
}

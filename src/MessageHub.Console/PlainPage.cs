using System.Net;
using Microsoft.AspNetCore.Http;

namespace MessageHub.OperatorConsole;

/// <summary>A page that says one thing, where no component can: it works when nothing else does.</summary>
internal static class PlainPage
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <param name="links">What to do next.</param>
    public static string Of(string title, string text, params ReadOnlySpan<(string Address, string Text)> links)
    {
        var next = "";
        foreach (var (address, what) in links)
            next += $"<p><a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(what)}</a></p>";
        return $"""
            <!DOCTYPE html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(title)} - MessageHub</title>
            <link rel="stylesheet" href="{Assets.ConsoleAssets.Url("css/console.css")}"></head>
            <body><main class="plain"><h1>{WebUtility.HtmlEncode(title)}</h1><p>{WebUtility.HtmlEncode(text)}</p>{next}</main></body>
            </html>
            """;
    }

    public static Task WriteAsync(HttpContext context, int status, string title, string text, params ReadOnlySpan<(string Address, string Text)> links)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        return context.Response.WriteAsync(Of(title, text, links), context.RequestAborted);
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace MessageHub.OperatorConsole.Assets;

/// <summary>
/// Scripts, styles and the font, from this assembly: the executable runs from any folder, and nothing else is served. Their address has the hash of them all,
/// so a browser keeps them until they change.
/// </summary>
internal static class ConsoleAssets
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, Asset> All = Load();

    /// <summary>Of all of them together.</summary>
    private static readonly string Version = Convert.ToHexStringLower(
        SHA256.HashData([.. All.OrderBy(asset => asset.Key, StringComparer.Ordinal).SelectMany(asset => SHA256.HashData(asset.Value.Content))]))[..16];

    /// <summary>Address of an asset, as <c>css/console.css</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name: a bug.</exception>
    public static string Url(string name) => All.ContainsKey(name)
        ? $"{ConsolePaths.Root}/_assets/{Version}/{name}"
        : throw new KeyNotFoundException($"{name} is not embedded.");

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, asset) in All)
            routes.MapGet($"_assets/{{version}}/{name}", (HttpContext context) => asset.WriteAsync(context)).AllowAnonymous();
    }

    private static Dictionary<string, Asset> Load()
    {
        var assembly = typeof(ConsoleAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                return new Asset(TypeOf(name), content);
            });
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        var other => throw new InvalidOperationException($"{other} is no kind of asset."),
    };

    private sealed class Asset(string type, byte[] content)
    {
        private readonly Lazy<byte[]> compressed = new(() =>
        {
            using var stream = new MemoryStream();
            using (var brotli = new BrotliStream(stream, CompressionLevel.Optimal))
                brotli.Write(content);
            return stream.ToArray();
        });

        public byte[] Content => content;

        public Task WriteAsync(HttpContext context)
        {
            var response = context.Response;
            response.ContentType = type;
            response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
            response.Headers.Remove(HeaderNames.Pragma);
            response.Headers[HeaderNames.Vary] = HeaderNames.AcceptEncoding;

            // A font is compressed as it is.
            var isCompressed = type != "font/woff2" && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
            if (isCompressed)
                response.Headers[HeaderNames.ContentEncoding] = "br";
            var body = isCompressed ? compressed.Value : content;
            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        }
    }
}

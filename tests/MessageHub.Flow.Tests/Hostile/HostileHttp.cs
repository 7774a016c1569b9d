using System.Text;
using MessageHub.Testing;
using static MessageHub.Flow.Tests.Hostile.RawRequests;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>What is hardly HTTP, and searches and questions that are none.</summary>
internal static class HostileHttp
{
    private const int Megabyte = 1024 * 1024;

    private static byte[] Form => RawRequests.Form(Encoding.UTF8.GetBytes(Metadata(Guid.NewGuid())), Berichten.VerzoekOmToewijzing().ToBytes());

    public static IEnumerable<HostileInput> All() => [.. Requests(), .. Lengths(), .. Addresses(), .. Searches(), .. Questions()];

    private static IEnumerable<HostileInput> Requests()
    {
        yield return Http("no HTTP at all", "hello\r\n\r\n", 400);
        yield return Http("HTTP/0.9", "GET /\r\n\r\n", 400);
        yield return Http("HTTP/9.9", $"GET {Pull} HTTP/9.9\r\nHost: a\r\n\r\n", 400, 505);
        yield return Http("a TLS hello", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n", 400);
        yield return Http("a request line of 100 KB", $"GET /{new string('a', 100_000)} HTTP/1.1\r\nHost: a\r\n\r\n", 400, 414);
        yield return Http("no Host", $"GET {Pull} HTTP/1.1\r\n\r\n", 400);
        yield return Http("two Hosts", $"GET {Pull} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        yield return Http("a Host that is none", $"GET {Pull} HTTP/1.1\r\nHost: a b\r\n\r\n", 400);
        yield return Http("a header without a name", Get(": a\r\n"), 400);
        yield return Http("a header without a colon", Get("nonsense\r\n"), 400);
        yield return Http("a header with white space before its colon", Get("X-A : b\r\n"), 400);
        yield return Http("a folded header", Get("X-A: b\r\n c\r\n"), 400);
        yield return Http("a zero in a header", Get("X-A: a\0b\r\n"), 400);
        yield return Http("a header of 100 KB", Get($"X-A: {new string('a', 100_000)}\r\n"), 431);
        yield return Http("a header of 10 MB", Get($"X-A: {new string('a', 10 * Megabyte)}\r\n"), 431);
        yield return Http("a header's name of 40 KB", Get($"{new string('a', 40_000)}: b\r\n"), 431);
        yield return Http("a thousand headers", Get(string.Concat(Enumerable.Range(0, 1000).Select(i => $"X-{i}: a\r\n"))), 431);
        yield return Http("100,000 headers", Get(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"X-{i}: a\r\n"))), 431);
        foreach (var method in (string[])["TRACE", "CONNECT", "PUT", "PATCH", "OPTIONS", "X"])
            yield return Http($"the method {method}", Line(method, Pull), 400, 405);
        yield return Http("a method of 100 KB", Line(new string('X', 100_000), Pull), 400, 414);
    }

    private static IEnumerable<HostileInput> Lengths()
    {
        (string What, string Headers)[] lengths =
        [
            ("-1", "Content-Length: -1\r\n"), ("2^63", "Content-Length: 9223372036854775808\r\n"), ("a word", "Content-Length: many\r\n"), ("two", "Content-Length: 1\r\nContent-Length: 2\r\n"),
            ("a list", "Content-Length: 1, 2\r\n"), ("hexadecimal", "Content-Length: 0x10\r\n"), ("a transfer that nobody knows", "Transfer-Encoding: gzip\r\n"),
            ("chunked twice over", "Transfer-Encoding: chunked, identity\r\n"), ("both", "Transfer-Encoding: gzip\r\nContent-Length: 5\r\n"),
        ];
        foreach (var (what, headers) in lengths)
            yield return Http($"as its length {what}", $"POST {Push} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{Party}Content-Type: {FormType}\r\n{headers}\r\nabc", 400);
        foreach (var length in (long[])[31 * Megabyte, int.MaxValue, long.MaxValue])
            yield return Http($"a push that says it has {length} bytes", $"POST {Push} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{Party}Content-Type: {FormType}\r\nContent-Length: {length}\r\n\r\n", 413, 422);
        (string What, string Chunks)[] chunks =
        [
            ("no number", "zz\r\nabc\r\n"), ("a negative number", "-5\r\nabc\r\n"), ("a number of 20 digits", "FFFFFFFFFFFFFFFFFFFF\r\nabc\r\n"), ("too much in it", "1\r\nabc\r\n0\r\n\r\n"),
            ("an extension of 100 KB", $"1;a={new string('a', 100_000)}\r\na\r\n0\r\n\r\n"),
        ];
        foreach (var (what, text) in chunks)
            yield return Http($"a chunk with {what}", $"POST {Push} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{Party}Content-Type: {FormType}\r\nTransfer-Encoding: chunked\r\n\r\n{text}", 400);
        yield return new HostileInput("HTTP: a push of 31 MB in chunks", () => Chunked(Push, FormType, new byte[31 * Megabyte]), new Owed.Refusal(413, 422));
        yield return new HostileInput("HTTP: a push of 31 MB", () => Post(Push, FormType, new byte[31 * Megabyte]), new Owed.Refusal(413, 422));
        yield return new HostileInput("HTTP: a search of 31 MB", () => Post(Zoeken, "application/json", new byte[31 * Megabyte]), new Owed.Refusal(400, 413));
        yield return new HostileInput("HTTP: a search of 31 MB in chunks", () => Chunked(Zoeken, "application/json", new byte[31 * Megabyte]), new Owed.Refusal(400, 413));
        yield return new HostileInput("HTTP: a push with 20 MB before its form", () => Post(Push, FormType, [.. new byte[20 * Megabyte], .. "\r\n"u8, .. Form[..^4]]), new Owed.Refusal(400));
    }

    private static IEnumerable<HostileInput> Addresses()
    {
        string[] none =
        [
            $"{Pull}/1/payload", $"{Pull}/../../etc/passwd", $"{Pull}/{Guid.Empty}", $"{Pull}/{Guid.Empty}/payload", $"{Pull}/{Guid.Empty}/payload/..%2f..%2fetc", $"{Pull}/%00",
            $"{Pull}/%7B{Guid.Empty}%7D/payload", $"{Pull}/{Guid.Empty:N}x/payload", $"{Pull}/{new string('a', 4000)}/payload", "/berichtenservice", "/.env", "/admin", "/swagger", "//", "/%", "/%ff%fe", "/a\\b",
            "/openapi/..%2f..%2fappsettings.json", "/openapi/geen.json",
        ];
        foreach (var address in none)
            yield return new HostileInput($"Address: {address[..Math.Min(80, address.Length)]}", () => Of("GET", address), new Owed.Refusal(400, 404, 405));
        foreach (var address in (string[])[$"{Pull}/{Guid.Empty}", $"{Pull}/1", $"{Pull}/%27%3B"])
            yield return new HostileInput($"Address: to confirm, {address}", () => Of("DELETE", address), new Owed.Refusal(404));
        foreach (var limit in (string[])["0", "-1", "251", "2147483648", "1e2", "x", "", "1&limit=2", "%00", "١", new string('9', 5000)])
            yield return new HostileInput($"Address: limit={limit[..Math.Min(20, limit.Length)]}", () => Of("GET", $"{Pull}?limit={limit}"), new Owed.Refusal(400));
    }

    private static IEnumerable<HostileInput> Searches()
    {
        (string What, string Json)[] searches =
        [
            ("nothing", ""), ("null", "null"), ("a list", "[]"), ("a list of null", "[null]"), ("a text", "\"a\""), ("an empty object", "{}"), ("an open object", "{"), ("no type", "{\"conversatieId\":\"" + Guid.Empty + "\"}"),
            ("a type that is null", "{\"zoekpadType\":null}"), ("a type that is a number", "{\"zoekpadType\":1}"), ("an unknown type", "{\"zoekpadType\":\"ZoekpadOpAlles\"}"),
            ("a type of another case", "{\"zoekpadType\":\"zoekpadopconversatieid\"}"), ("two types", "{\"zoekpadType\":\"ZoekpadOpConversatieId\",\"zoekpadType\":\"ZoekpadOpAlsAntwoordOp\"}"),
            ("a type of 10 KB", "{\"zoekpadType\":\"" + new string('a', 10_000) + "\"}"), ("no ConversatieId", "{\"zoekpadType\":\"ZoekpadOpConversatieId\"}"),
            ("a ConversatieId that is null", "{\"zoekpadType\":\"ZoekpadOpConversatieId\",\"conversatieId\":null}"), ("a ConversatieId in a list", "{\"zoekpadType\":\"ZoekpadOpConversatieId\",\"conversatieId\":[null]}"),
            ("a ConversatieId that is none", "{\"zoekpadType\":\"ZoekpadOpConversatieId\",\"conversatieId\":\"' OR 1=1 --\"}"), ("an AlsAntwoordOp that is none", "{\"zoekpadType\":\"ZoekpadOpAlsAntwoordOp\",\"alsAntwoordOp\":\"x\"}"),
            ("more than a type", "{\"zoekpadType\":\"ZoekpadOpAlsAntwoordOp\",\"alsAntwoordOp\":\"" + Guid.Empty + "\",\"meer\":1}"), ("a stream without a type", "{\"zoekpadType\":\"ZoekpadOpBerichtstroom\"}"),
            ("a stream of 61 characters", "{\"zoekpadType\":\"ZoekpadOpBerichtstroom\",\"berichttype\":\"" + new string('a', 61) + "\"}"), ("an empty stream", "{\"zoekpadType\":\"ZoekpadOpBerichtstroom\",\"berichttype\":\"\"}"),
            ("a stream in a list", "{\"zoekpadType\":\"ZoekpadOpBerichtstroom\",\"berichttype\":[null]}"), ("a version of -1", "{\"zoekpadType\":\"ZoekpadOpBerichtstroom\",\"berichttype\":\"JW305\",\"berichtversie\":-1}"),
            ("a version of 1000", "{\"zoekpadType\":\"ZoekpadOpBerichtstroom\",\"berichttype\":\"JW305\",\"berichtversie\":1000}"), ("a version in quotes", "{\"zoekpadType\":\"ZoekpadOpBerichtstroom\",\"berichttype\":\"JW305\",\"berichtversie\":\"3\"}"),
            ("10,000 lists in each other", new string('[', 10_000)), ("20 KB", "{\"zoekpadType\":\"ZoekpadOpConversatieId\"," + new string(' ', 20_000) + "}"), ("XML", "<a/>"),
        ];
        foreach (var (what, json) in searches)
            yield return new HostileInput($"Search: {what}", () => Post(Zoeken, "application/json", Encoding.UTF8.GetBytes(json)), new Owed.Refusal(400));
        foreach (var type in (string[])["text/plain", "application/xml", "multipart/form-data", "a"])
            yield return new HostileInput($"Search: of type {type}", () => Post(Zoeken, type, "{}"u8.ToArray()), new Owed.Refusal(400));
        yield return new HostileInput("Search: of no type", () => Of("POST", Zoeken, "", "{}"u8.ToArray()), new Owed.Refusal(400));
        yield return new HostileInput("Search: of no UTF-8", () => Post(Zoeken, "application/json", [.. "{\"zoekpadType\":\""u8, 0xFF, .. "\"}"u8]), new Owed.Refusal(400));
    }

    private static IEnumerable<HostileInput> Questions()
    {
        var id = Guid.Empty.ToString();
        string[] questions =
        [
            "", "?", "?traceerId=", "?traceerId=x", $"?traceerId={id}&conversatieId={id}", $"?traceerId={id}&traceerId={id}", $"?traceerId=%7B{id}%7D", "?conversatieId=1", "?conversatieId=%00",
            $"?traceerId={new string('0', 5000)}", "?" + string.Join('&', Enumerable.Range(0, 1000).Select(i => $"a{i}=b")), "?traceerId[]=1", "?%=1",
        ];
        foreach (var question in questions)
            yield return new HostileInput($"Status: {question[..Math.Min(40, question.Length)]}", () => Of("GET", Status + question), new Owed.Refusal(400));
    }

    private static HostileInput Http(string name, string request, params int[] statuses) =>
        new("HTTP: " + name, () => Encoding.Latin1.GetBytes(request), new Owed.Refusal(statuses));

    private static string Line(string method, string target) => $"{method} {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{Party}\r\n";

    private static string Get(string headers) => $"GET {Pull} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{Party}{headers}\r\n";

    /// <summary>Without saying how much comes.</summary>
    private static byte[] Chunked(string target, string type, byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes($"POST {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{Party}Content-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n"), .. body,
        .. "\r\n0\r\n\r\n"u8,
    ];
}

using System.Text;
using System.Text.Json.Nodes;
using MessageHub.Testing;
using static MessageHub.Flow.Tests.Hostile.RawRequests;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>Forms that are none, and metadata that is not what the interface says.</summary>
internal static class HostileForms
{
    private const int Megabyte = 1024 * 1024;

    private static byte[] Message => Berichten.VerzoekOmToewijzing().ToBytes();

    private static byte[] Json => Encoding.UTF8.GetBytes(Metadata(Guid.NewGuid()));

    public static IEnumerable<HostileInput> All() => [.. Types(), .. Parts(), .. MetadataBytes(), .. Properties()];

    private static IEnumerable<HostileInput> Types()
    {
        string[] types =
        [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"", $"multipart/form-data; boundary={new string('b', 201)}",
            $"multipart/form-data; boundary={new string('b', 20_000)}", "multipart/mixed; boundary=" + Boundary, "application/x-www-form-urlencoded", "application/json",
            "application/octet-stream", "text/xml", "application/xml", "*/*", ";", "multipart/form-data; boundary=\"" + Boundary, "multipart/form-data; boundary=other",
        ];
        foreach (var type in types)
            yield return new HostileInput($"Form: of type {type[..Math.Min(60, type.Length)]}", () => Post(Push, type, Form(Json, Message)), new Owed.Refusal(400));
        yield return new HostileInput("Form: of no type", () => RawRequests.Of("POST", Push, "", Form(Json, Message)), new Owed.Refusal(400));
        yield return new HostileInput("Form: of two types", () => RawRequests.Of("POST", Push, $"Content-Type: {FormType}\r\nContent-Type: text/plain\r\n", Form(Json, Message)), new Owed.Refusal(400));
        yield return new HostileInput("Form: compressed, it says", () => RawRequests.Of("POST", Push, $"Content-Type: {FormType}\r\nContent-Encoding: gzip\r\n", [0x1F, 0x8B, 8, 0]), new Owed.Refusal(400));
    }

    private static IEnumerable<HostileInput> Parts()
    {
        yield return Refused("nothing", []);
        yield return Refused("only its end", End);
        yield return Refused("only line ends", Enumerable.Repeat("\r\n"u8.ToArray(), 100_000).SelectMany(line => line).ToArray());
        yield return Refused("25 MB of line ends and dashes", Enumerable.Repeat("\r\n--"u8.ToArray(), 6 * Megabyte).SelectMany(line => line).ToArray());
        yield return Refused("25 MB that nearly are delimiters", Enumerable.Repeat(Encoding.ASCII.GetBytes("\r\n--hostile-boundarx"), Megabyte).SelectMany(line => line).ToArray());
        yield return Refused("a million empty parts", [.. Enumerable.Repeat(Part("Content-Disposition: form-data; name=a\r\n", []), 300_000).SelectMany(part => part), .. End]);
        yield return Refused("no end", Form(Json, Message)[..^End.Length]);
        yield return Refused("half an end", Form(Json, Message)[..^3]);
        yield return Refused("line ends of Unix", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Form(Json, Message)).Replace("\r\n", "\n", StringComparison.Ordinal)));
        yield return Refused("only metadata", [.. Part("berichtMetadata", "application/json", Json), .. End]);
        yield return Refused("only a payload", [.. Part("payload", "application/octet-stream", Message), .. End]);
        yield return Refused("two payloads", [.. Form(Json, Message)[..^End.Length], .. Part("payload", "application/octet-stream", Message), .. End]);
        yield return Refused("metadata twice", [.. Part("berichtMetadata", "application/json", Json), .. Form(Json, Message)]);
        yield return Refused("a third part", [.. Part("more", "text/plain", []), .. Form(Json, Message)]);
        yield return Refused("names of another case", [.. Part("BerichtMetadata", "application/json", Json), .. Part("Payload", "application/octet-stream", Message), .. End]);
        yield return Refused("parts without names", [.. Part("Content-Disposition: form-data\r\n", Json), .. Part("Content-Disposition: form-data\r\n", Message), .. End]);
        yield return Refused("parts without headers", [.. Part("", Json), .. Part("", Message), .. End]);
        yield return Refused("a part that is an attachment", [.. Part("Content-Disposition: attachment; name=berichtMetadata\r\n", Json), .. Part("payload", "application/octet-stream", Message), .. End]);
        foreach (var type in (string[])["text/plain", "application/octet-stream", "application/json; charset=utf-16", ";;;", "application/xml"])
            yield return Refused($"metadata of type {type}", [.. Part("berichtMetadata", type, Json), .. Part("payload", "application/octet-stream", Message), .. End]);
        foreach (var type in (string[])["text/xml", "application/xml", "application/zip", "multipart/mixed; boundary=a", "a"])
            yield return Refused($"a payload of type {type}", [.. Part("berichtMetadata", "application/json", Json), .. Part("payload", type, Message), .. End]);
        foreach (var encoding in (string[])["base64", "quoted-printable", "x"])
            yield return Refused($"a payload in {encoding}", [.. Part("berichtMetadata", "application/json", Json), .. Part("payload", "application/octet-stream", Message, $"Content-Transfer-Encoding: {encoding}\r\n"), .. End]);
        yield return Refused("a header without a colon", [.. Part("berichtMetadata", "application/json", Json, "nonsense\r\n"), .. Part("payload", "application/octet-stream", Message), .. End]);
        yield return Refused("17 headers of a part", [.. Part("berichtMetadata", "application/json", Json, string.Concat(Enumerable.Repeat("X: y\r\n", 17))), .. Part("payload", "application/octet-stream", Message), .. End]);
        yield return Refused("a header of 9 KB of a part", [.. Part("berichtMetadata", "application/json", Json, $"X: {new string('x', 9000)}\r\n"), .. Part("payload", "application/octet-stream", Message), .. End]);
        yield return Refused("20 MB of headers of a part", [.. Part("berichtMetadata", "application/json", Json, $"X: {new string('x', 20 * Megabyte)}\r\n"), .. End]);
        yield return Refused("a form in its metadata", Form(Form(Json, Message), Message));
    }

    /// <summary>JSON that is none, or too much of it.</summary>
    private static IEnumerable<HostileInput> MetadataBytes()
    {
        (string What, string Text)[] texts =
        [
            ("nothing", ""), ("white space", "   "), ("null", "null"), ("true", "true"), ("a number", "1"), ("a string", "\"a\""), ("a list", "[]"), ("an empty object", "{}"),
            ("an open object", "{"), ("XML", "<a/>"), ("a comment", "/* a */ {}"), ("a comma too many", Metadata(Guid.NewGuid())[..^1] + ",}"),
            ("two objects", Metadata(Guid.NewGuid()) + Metadata(Guid.NewGuid())), ("a name without quotes", "{a:1}"), ("single quotes", "{'a':1}"), ("NaN", "{\"routeringgegevens\":NaN}"),
            ("100,000 lists in each other", new string('[', 100_000)), ("100,000 objects in each other", string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
            ("a million zeros", "[" + string.Join(',', Enumerable.Repeat('0', 400_000)) + "]"), ("a number of 500,000 digits", "{\"a\":" + new string('9', 500_000) + "}"),
            ("1 MB of white space and then some", new string(' ', (Megabyte) + 1) + Metadata(Guid.NewGuid())), ("a name of 900 KB", "{\"" + new string('a', 900_000) + "\":1}"),
            ("half of a pair", "{\"a\":\"\\ud800\"}"), ("__proto__", "{\"__proto__\":{}}"), ("$type", "{\"$type\":\"System.IO.FileInfo, System.IO.FileSystem\"}"), ("$ref", "{\"$ref\":\"1\"}"),
        ];
        foreach (var (what, text) in texts)
            yield return Refused($"metadata that is {what}", Form(Encoding.UTF8.GetBytes(text), Message));
        yield return Refused("metadata in UTF-16", Form(Encoding.Unicode.GetBytes(Metadata(Guid.NewGuid())), Message));
        yield return Refused("metadata with a byte that is no UTF-8", Form([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8], Message));
    }

    /// <summary>Each property in turn missing, null, of another kind, too long, and there twice.</summary>
    private static IEnumerable<HostileInput> Properties()
    {
        var paths = Paths(JsonNode.Parse(Metadata(Guid.Empty))!).ToList();
        foreach (var path in paths)
        {
            (string What, Func<string> Json)[] values =
            [
                ("null", () => "null"), ("[null]", () => "[null]"), ("a list in a list", () => "[[]]"), ("true", () => "true"), ("-1", () => "-1"), ("1e400", () => "1e400"),
                ("an object", () => "{\"a\":1}"), ("an empty text", () => "\"\""), ("a text of 100,000 characters", () => $"\"{new string('a', 100_000)}\""),
            ];
            foreach (var (what, value) in values)
                yield return Of($"{path} is {what}", () => Changed(path, value()));
            yield return Of($"{path} and another with it", () => Changed(path, null, extra: true));
        }

        string[] added =
        [
            "\"verwerkingscontext\":[null]", "\"verwerkingscontext\":[]", "\"verwerkingscontext\":{}", "\"verwerkingscontext\":[{\"sleutel\":\"a\",\"waarde\":[null]}]",
            "\"verwerkingscontext\":[{\"sleutel\":\"a\",\"waarde\":null}]", "\"verwerkingscontext\":[{\"sleutel\":\"a\",\"waarde\":[]}]", "\"verwerkingscontext\":[{\"sleutel\":null,\"waarde\":[\"b\"]}]",
            "\"verwerkingscontext\":[{\"sleutel\":\"a\"}]", $"\"verwerkingscontext\":[{string.Join(',', Enumerable.Repeat("{\"sleutel\":\"a\",\"waarde\":[\"b\"]}", 101))}]",
            $"\"verwerkingscontext\":[{{\"sleutel\":\"{new string('a', 101)}\",\"waarde\":[\"b\"]}}]", $"\"verwerkingscontext\":[{{\"sleutel\":\"a\",\"waarde\":[\"{new string('b', 251)}\"]}}]",
            "\"basisgegevens\":{}", "\"payload\":\"x\"", "\"\":1",
        ];
        foreach (var property in added)
            yield return Of($"metadata with {property[..Math.Min(70, property.Length)]}", () => Metadata(Guid.NewGuid())[..^1] + "," + property + "}");
        yield return Of("101 addressees", () => Changed("routeringgegevens.geadresseerden", $"[{string.Join(',', Enumerable.Repeat("{\"rol\":\"Gemeente\",\"code\":\"0384\"}", 101))}]"));
        yield return Of("two addressees", () => Changed("routeringgegevens.geadresseerden", "[{\"rol\":\"Gemeente\",\"code\":\"0384\"},{\"rol\":\"Gemeente\",\"code\":\"0363\"}]"));
        yield return Of("no addressees", () => Changed("routeringgegevens.geadresseerden", "[]"));
    }

    /// <summary>400, or 422 for what the interface allows and the message denies.</summary>
    private static HostileInput Of(string name, Func<string> metadata) =>
        new("Metadata: " + name, () => PushOf(Encoding.UTF8.GetBytes(metadata()), Message), new Owed.Refusal(400, 422));

    private static HostileInput Refused(string name, byte[] form) => new("Form: " + name, () => Post(Push, FormType, form), new Owed.Refusal(400));

    private static IEnumerable<string> Paths(JsonNode node, string at = "")
    {
        foreach (var (name, value) in node.AsObject())
        {
            var path = at + name;
            yield return path;
            if (value is JsonObject inner)
            {
                foreach (var below in Paths(inner, path + "."))
                    yield return below;
            }
        }
    }

    /// <summary>Metadata with another value in one place; with <paramref name="extra"/>, with a property there besides that nobody knows.</summary>
    private static string Changed(string path, string? json, bool extra = false)
    {
        const string Mark = "\"#\"";
        var metadata = JsonNode.Parse(Metadata(Guid.NewGuid()))!;
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(metadata, (node, step) => node[step]!).AsObject();
        if (extra)
            parent.Add(steps[^1] + "X", parent[steps[^1]]?.DeepClone());
        else
            parent[steps[^1]] = "#";
        return metadata.ToJsonString().Replace(Mark, json, StringComparison.Ordinal);
    }
}

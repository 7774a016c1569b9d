using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Benchmarks;

/// <summary>A message with what its envelope says.</summary>
internal sealed record Letter(byte[] Body, BerichtSoort Soort, string Afzender, string Ontvanger)
{
    public string Stroom => Soort.AfzenderIsGemeente ? Afzender + Ontvanger : Ontvanger + Afzender;
}

/// <summary>Generated chains as letters, spread over as many streams as is asked.</summary>
internal static partial class Letters
{
    private const string Push = "/berichtenservice/berichten/rest-push/v1/berichten";

    /// <summary>One child's chain stays in one stream; the chains are dealt out over the streams.</summary>
    public static List<Letter> Spread(IReadOnlyList<byte[]> messages, int streams)
    {
        var gemeenten = Enumerable.Range(1, 9999).Select(code => code.ToString("D4", CultureInfo.InvariantCulture))
            .Where(code => Gemeenten.Embedded.Bestaat(code, new DateOnly(2025, 6, 1))).ToList();
        var letters = new List<Letter>(messages.Count);
        var (chain, bsn) = (-1, "");
        foreach (var message in messages)
        {
            var xml = Encoding.UTF8.GetString(message);
            var (afzender, ontvanger) = (Value(xml, "Afzender"), Value(xml, "Ontvanger"));
            if (Value(xml, "Bsn") is { Length: > 0 } client && client != bsn)
                (chain, bsn) = (chain + 1, client);

            var stream = chain % streams;
            var gemeente = gemeenten[stream % gemeenten.Count];
            var aanbieder = (42420101 + (stream / gemeenten.Count)).ToString(CultureInfo.InvariantCulture);
            var soort = Standaarden.Ondersteund.FromNamespace(Namespace().Match(xml).Value)!;
            var (from, to) = soort.AfzenderIsGemeente ? (gemeente, aanbieder) : (aanbieder, gemeente);
            xml = xml.Replace($"Afzender>{afzender}<", $"Afzender>{from}<", StringComparison.Ordinal)
                .Replace($"Ontvanger>{ontvanger}<", $"Ontvanger>{to}<", StringComparison.Ordinal);
            letters.Add(new Letter(Encoding.UTF8.GetBytes(xml), soort, from, to));
        }

        return letters;
    }

    /// <summary>The bytes of an HTTP request that pushes it, whole: making them is not what is measured.</summary>
    public static byte[] Request(Letter letter, string host)
    {
        const string Boundary = "messagehub-benchmark";
        var metadata = $$$"""
            {"routeringgegevens":{"afzender":{{{Relatie(letter.Afzender)}}},"geadresseerden":[{{{Relatie(letter.Ontvanger)}}}],
             "berichtstroom":{"berichttype":"{{{letter.Soort}}}","berichtversie":3,"berichtsubversie":2,"actie":"Aanleveren"}},
             "referentiegegevens":{"conversatieId":"{{{Guid.NewGuid()}}}","traceerId":"{{{Guid.NewGuid()}}}"}}
            """;
        var before = Encoding.UTF8.GetBytes(
            $"--{Boundary}\r\nContent-Type: application/json\r\nContent-Disposition: form-data; name=berichtMetadata\r\n\r\n{metadata}\r\n"
            + $"--{Boundary}\r\nContent-Type: application/octet-stream\r\nContent-Disposition: form-data; name=payload; filename=bericht.xml\r\n\r\n");
        var after = Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n");
        var head = Encoding.ASCII.GetBytes(
            $"POST {Push} HTTP/1.1\r\nHost: {host}\r\nX-Party: {Rol(letter.Afzender)}:{letter.Afzender}\r\n"
            + $"Content-Type: multipart/form-data; boundary={Boundary}\r\nContent-Length: {before.Length + letter.Body.Length + after.Length}\r\n\r\n");
        return [.. head, .. before, .. letter.Body, .. after];
    }

    /// <summary>Each stream in one lane, and so in order; lanes are about as long.</summary>
    public static List<byte[]>[] Lanes(IEnumerable<Letter> letters, int lanes, string host)
    {
        var result = Enumerable.Range(0, lanes).Select(_ => new List<byte[]>()).ToArray();
        var laneOf = new Dictionary<string, List<byte[]>>();
        foreach (var letter in letters)
        {
            if (!laneOf.TryGetValue(letter.Stroom, out var lane))
                laneOf.Add(letter.Stroom, lane = result[laneOf.Count % lanes]);
            lane.Add(Request(letter, host));
        }

        return result;
    }

    private static string Relatie(string code) => $$"""{"rol":"{{Rol(code)}}","code":"{{code}}"}""";

    private static string Rol(string code) => code.Length == 4 ? "Gemeente" : "Instelling";

    private static string Value(string xml, string element)
    {
        var start = xml.IndexOf(element + ">", StringComparison.Ordinal);
        return start < 0 ? "" : xml[(start + element.Length + 1)..xml.IndexOf('<', start)];
    }

    [GeneratedRegex(@"http://www\.istandaarden\.nl/ijw/3_2/jw\d+/schema")]
    private static partial Regex Namespace();
}

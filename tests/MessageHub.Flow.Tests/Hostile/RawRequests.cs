using System.Globalization;
using System.Text;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>Requests as bytes, so that nothing between a test and the hub makes them better than they are.</summary>
internal static class RawRequests
{
    public const string Base = "/berichtenservice/berichten";
    public const string Push = $"{Base}/rest-push/v1/berichten";
    public const string Pull = $"{Base}/rest-pull/v1/berichten";
    public const string Zoeken = $"{Pull}/zoeken";
    public const string Status = "/berichtenservice/berichtstatus/rest-pull/v3/berichtstatussen";
    public const string Boundary = "hostile-boundary";
    public const string FormType = $"multipart/form-data; boundary={Boundary}";

    /// <summary>Who sends, where parties name themselves.</summary>
    public const string Party = $"X-Party: Instelling:{Keten.Aanbieder}\r\n";

    /// <param name="headers">Whole lines, each with its end.</param>
    public static byte[] Of(string method, string target, string headers = "", byte[]? body = null, string party = Party)
    {
        var length = body is null ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes($"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{party}{headers}{length}\r\n"), .. body ?? []];
    }

    public static byte[] Post(string target, string contentType, byte[] body) => Of("POST", target, $"Content-Type: {contentType}\r\n", body);

    /// <summary>A push of this payload, right in everything else.</summary>
    public static byte[] PushOf(byte[] payload, Guid traceerId, string aanbieder = Keten.Aanbieder, string berichttype = "JW315") => Of(
        "POST", Push, $"Content-Type: {FormType}\r\n", Form(Encoding.UTF8.GetBytes(Metadata(traceerId, aanbieder, berichttype)), payload),
        $"X-Party: Instelling:{aanbieder}\r\n");

    public static byte[] PushOf(byte[] metadata, byte[] payload) => Post(Push, FormType, Form(metadata, payload));

    /// <summary>A form with these parts, as it should be.</summary>
    public static byte[] Form(byte[] metadata, byte[] payload) =>
        [.. Part("berichtMetadata", "application/json", metadata), .. Part("payload", "application/octet-stream", payload), .. End];

    public static byte[] End => Encoding.ASCII.GetBytes($"--{Boundary}--\r\n");

    /// <summary>From its delimiter to its line's end.</summary>
    public static byte[] Part(string name, string contentType, byte[] content, string more = "") =>
        Part($"Content-Disposition: form-data; name={name}\r\nContent-Type: {contentType}\r\n{more}", content);

    public static byte[] Part(string headers, byte[] content) =>
        [.. Encoding.UTF8.GetBytes($"--{Boundary}\r\n{headers}\r\n"), .. content, .. "\r\n"u8];

    /// <summary>Right for a message from a provider to the kit's municipality.</summary>
    public static string Metadata(Guid traceerId, string aanbieder = Keten.Aanbieder, string berichttype = "JW315") =>
        $$$"""
        {"routeringgegevens":{"afzender":{"rol":"Instelling","code":"{{{aanbieder}}}"},"geadresseerden":[{"rol":"Gemeente","code":"{{{Keten.Gemeente}}}"}],"berichtstroom":{"berichttype":"{{{berichttype}}}","berichtversie":3,"berichtsubversie":2,"actie":"Aanleveren"}},"referentiegegevens":{"conversatieId":"{{{Guid.NewGuid()}}}","traceerId":"{{{traceerId}}}"}}
        """;
}

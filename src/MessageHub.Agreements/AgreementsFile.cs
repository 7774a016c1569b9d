using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MessageHub.Istandaarden.CodeLists;

namespace MessageHub.Agreements;

/// <summary>
/// One region's agreements: which rules are on, with which return code, and the exceptions made. Without a file the defaults hold: the rules
/// that refuse are on, with return code 9019.
/// </summary>
public sealed record AgreementsFile
{
    // By reflection, once per run: generated code sets init-only properties that the file leaves out to null or false, so their defaults are lost.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AgreementRuleSettings.AddProperties } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static AgreementsFile Default { get; } = new();

    /// <summary>SHA-256 of the file, lower-case hexadecimal: which agreements judged a message. Of an empty object without a file, which says the same.</summary>
    [JsonIgnore]
    public string Sha256 { get; private init; } = Hash("{}"u8);

    /// <summary>From when these agreements hold; for people, and noted with what was judged by them.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Name of the region, for people.</summary>
    public string? Region { get; init; }

    public AgreementRuleSettings Rules { get; init; } = new();

    /// <summary>The products in use; empty: TR381 is not checked and variants follow from units.</summary>
    public IReadOnlyList<ProductSettings> Products { get; init; } = [];

    /// <summary>The agreed tariffs; empty: TR418 is not checked.</summary>
    public IReadOnlyList<TariffSettings> Tariffs { get; init; } = [];

    /// <summary>Reads a JSON file; comments and trailing commas are allowed, unknown properties are not.</summary>
    /// <exception cref="AgreementsFileException">The file cannot be read, is not JSON, or says something that is not known.</exception>
    public static AgreementsFile Load(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path));
        }
        catch (AgreementsFileException e)
        {
            throw new AgreementsFileException($"{path}: {e.Message}", e);
        }
        catch (JsonException e)
        {
            throw new AgreementsFileException($"{path}: line {(e.LineNumber ?? 0) + 1}: this is not JSON: {FirstSentence(e.Message)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AgreementsFileException($"{path}: {e.Message}", e);
        }
    }

    private static AgreementsFile Read(ReadOnlySpan<byte> json)
    {
        // Editors put a mark before what they write.
        var text = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        if (text.Trim(" \t\r\n"u8).IsEmpty)
            throw new AgreementsFileException("the file is empty.");

        AgreementsFileCheck.Check(text, typeof(AgreementsFile), Json);
        var file = JsonSerializer.Deserialize<AgreementsFile>(text, Json)!;
        if (file.Problems().FirstOrDefault() is { } problem)
            throw new AgreementsFileException($"{problem}.");
        return file with { Sha256 = Hash(json) };
    }

    private IEnumerable<string> Problems()
    {
        foreach (var agreement in AgreementBook.All)
        {
            var settings = Rules.Of(agreement);
            if (settings.GivenReturnCode is { } code && RetourCodes.Betekenis(code) is null)
                yield return $"rules.{agreement.Code}: returnCode '{code}' is not in code list WJ001";
            foreach (var problem in settings.Problems)
                yield return $"rules.{agreement.Code}: {problem}";
        }

        foreach (var problem in Tariffs.Select(tariff => tariff.Problem).OfType<string>())
            yield return problem;
    }

    private static string Hash(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    private static string FirstSentence(string message) => message.Split(" Path:", 2)[0];
}

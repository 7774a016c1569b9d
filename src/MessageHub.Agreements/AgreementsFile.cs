using System.Text.Json;
using System.Text.Json.Serialization;
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
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static AgreementsFile Default { get; } = new();

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
            var json = File.ReadAllBytes(path);
            var file = JsonSerializer.Deserialize<AgreementsFile>(json, Json)
                ?? throw new AgreementsFileException($"{path}: the file is empty.");
            file.Validate(path);
            return file;
        }
        catch (JsonException e)
        {
            throw new AgreementsFileException($"{path}: line {(e.LineNumber ?? 0) + 1}: {e.Path ?? "$"}: {FirstSentence(e.Message)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AgreementsFileException($"{path}: {e.Message}", e);
        }
    }

    private void Validate(string path)
    {
        foreach (var (rule, returnCode) in Rules.ReturnCodes)
        {
            if (RetourCodes.Betekenis(returnCode) is null)
                throw new AgreementsFileException($"{path}: {rule} has return code '{returnCode}', which code list WJ001 does not have.");
        }

        if (Tariffs.Select(tariff => tariff.Problem).FirstOrDefault(problem => problem is not null) is { } first)
            throw new AgreementsFileException($"{path}: {first}.");
    }

    private static string FirstSentence(string message) => message.Split(" Path:", 2)[0];
}

/// <summary>The agreement rules by their code in the region's document.</summary>
public sealed record AgreementRuleSettings
{
    [JsonPropertyName("RV02-1")]
    public StartNaToewijzingSettings RV02_1 { get; init; } = new();

    [JsonPropertyName("RV12-4A5")]
    public RefusalSettings RV12_4A5 { get; init; } = new();

    internal IEnumerable<(string Rule, string ReturnCode)> ReturnCodes =>
        [("RV02-1", RV02_1.ReturnCode), ("RV12-4A5", RV12_4A5.ReturnCode)];
}

/// <summary>A rule that refuses.</summary>
public record RefusalSettings
{
    public const string DefaultReturnCode = "9019";

    public bool Enabled { get; init; } = true;

    /// <summary>From code list WJ001.</summary>
    public string ReturnCode { get; init; } = DefaultReturnCode;
}

/// <summary>RV02-1 with the exceptions made to it.</summary>
public sealed record StartNaToewijzingSettings : RefusalSettings
{
    /// <summary>Allocations that may start earlier: the municipality confirmed it in writing, or it was a crisis.</summary>
    public IReadOnlyList<EarlierStart> Exceptions { get; init; } = [];

    /// <summary>Product codes that are delivered taakgericht, without an allocation (IV096).</summary>
    public IReadOnlyList<string> ProductsWithoutToewijzing { get; init; } = [];
}

/// <summary>One allocation that may start before its Ingangsdatum.</summary>
/// <param name="Gemeente">Municipality code, four digits.</param>
/// <param name="From">The earliest start; null: any day.</param>
/// <param name="Reason">For people: the letter, the crisis.</param>
public sealed record EarlierStart(string Gemeente, long ToewijzingNummer, DateOnly? From = null, string? Reason = null);

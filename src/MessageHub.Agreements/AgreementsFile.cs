using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MessageHub.Agreements.Calendar;
using MessageHub.Agreements.Figures;
using MessageHub.Agreements.Rules;
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

    /// <summary>What was contracted with which provider; empty: anybody may declare (RV12-D1), and there are no ceilings (RM3-21).</summary>
    public IReadOnlyList<ContractSettings> Contracts { get; init; } = [];

    /// <summary>Days that the region does not work, besides the public holidays.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>The numbers in what reports work out.</summary>
    public FigureSettings Figures { get; init; } = new();

    public bool IsOn(Agreement agreement) => Rules.Of(agreement).Enabled;

    /// <summary>The region's working days.</summary>
    [JsonIgnore]
    public Werkkalender Werkdagen => new(Holidays);

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

        var lines = AgreementsFileCheck.Check(text, typeof(AgreementsFile), Json);
        var file = JsonSerializer.Deserialize<AgreementsFile>(text, Json)!;
        if (file.Problems().FirstOrDefault() is { } problem)
            throw new AgreementsFileException($"line {lines[problem.Place]}: {problem.Place}: {problem.Text}.");
        return file with { Sha256 = Hash(json) };
    }

    private IEnumerable<FileProblem> Problems()
    {
        foreach (var agreement in AgreementBook.All)
        {
            var (settings, place) = (Rules.Of(agreement), $"rules.{agreement.Code}");
            if (settings.GivenReturnCode is { } code && RetourCodes.Betekenis(code) is null)
                yield return new(place, $"returnCode '{code}' is not in code list WJ001");
            foreach (var problem in settings.Problems)
                yield return new(place, problem);
        }

        for (var i = 0; i < Tariffs.Count; i++)
        {
            if ((Tariffs[i].Problem ?? Rules.Of(RV13.Agreement).ProblemOf(Tariffs[i])) is { } problem)
                yield return new($"tariffs[{i}]", problem);
        }

        foreach (var problem in Figures.Problems())
            yield return problem;

        var codes = new HashSet<string>();
        for (var i = 0; i < Contracts.Count; i++)
        {
            foreach (var problem in Contracts[i].Problems($"contracts[{i}]", Rules.Of(RM3_21.Agreement).MaximumRaise))
                yield return problem;
            if (Contracts[i].AgbCodes.FirstOrDefault(code => !codes.Add(code)) is { } twice)
                yield return new($"contracts[{i}].agbCodes", $"'{twice}' is in the contracts twice");
        }
    }

    private static string Hash(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    private static string FirstSentence(string message) => message.Split(" Path:", 2)[0];
}

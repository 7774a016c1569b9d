using System.Text.Encodings.Web;
using System.Text.Json;
using MessageHub.Istandaarden.Rules.Catalogue;

namespace MessageHub.Output;

/// <summary>The rule catalogue for programs: one array, an object per code.</summary>
internal static class CatalogueJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Write(IReadOnlyList<RuleRow> rows) => JsonSerializer.Serialize(rows, Options) + "\n";
}

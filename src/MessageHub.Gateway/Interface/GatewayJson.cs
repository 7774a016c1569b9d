using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MessageHub.Gateway.Pull;

namespace MessageHub.Gateway.Interface;

/// <summary>JSON as the published descriptions have it: camel case, what is absent left out, what is unknown, double or null refused. Generated: no reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    MaxDepth = 16)]
[JsonSerializable(typeof(PushMetadata))]
[JsonSerializable(typeof(Zoekpad))]
[JsonSerializable(typeof(IReadOnlyList<BerichtMetadata>))]
[JsonSerializable(typeof(IReadOnlyList<BerichtstatusGegevens>))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class GatewayJsonContext : JsonSerializerContext;

internal static class GatewayJson
{
    /// <summary>Texts in our answers are for people: only what JSON itself asks is escaped. Answers are served as JSON and never put in a page.</summary>
    public static GatewayJsonContext Context { get; } =
        new(new JsonSerializerOptions(GatewayJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

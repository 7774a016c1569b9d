using MessageHub.Gateway.Interface;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MessageHub.Gateway.OpenApi;

/// <summary>What the framework makes of our types, in the form of the published descriptions.</summary>
internal static class Schemas
{
    /// <summary>The published name of a type that is called otherwise here; null for the others.</summary>
    public static string? NameOf(Type type) =>
        type == typeof(PushMetadata) ? nameof(BerichtMetadata)
        : type == typeof(Problem) ? "ValidationProblemDetails"
        : null;

    public static Task Refine(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        return Task.CompletedTask;
    }

    public static void Refine(OpenApiDocument document)
    {
    }
}

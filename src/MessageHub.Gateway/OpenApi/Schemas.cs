using System.Text.Json.Serialization.Metadata;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Pull;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MessageHub.Gateway.OpenApi;

/// <summary>
/// Our types as schemas, in the form of the published descriptions: one named schema per type, referred to by name; nothing nullable, because what is absent
/// is left out; nothing besides what is named, because that is refused.
/// </summary>
internal static class Schemas
{
    private static readonly (string Name, Type Type)[] Zoekpaden =
    [
        (nameof(ZoekpadOpBerichtstroom), typeof(ZoekpadOpBerichtstroom)), (nameof(ZoekpadOpConversatieId), typeof(ZoekpadOpConversatieId)),
        (nameof(ZoekpadOpAlsAntwoordOp), typeof(ZoekpadOpAlsAntwoordOp)),
    ];

    /// <summary>The published name of one of our types.</summary>
    public static string NameOf(Type type) =>
        type == typeof(PushMetadata) ? nameof(BerichtMetadata)
        : type == typeof(Problem) ? "ValidationProblemDetails"
        : type.Name;

    /// <summary>Puts these types in the document, and all that they are made of.</summary>
    public static async Task AddAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, IEnumerable<Type> types, CancellationToken cancellation)
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>(types);
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas = new Dictionary<string, IOpenApiSchema>();
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type))
                continue;

            var schema = type == typeof(Zoekpad) ? Base(document) : await context.GetOrCreateSchemaAsync(type, null, cancellation);
            foreach (var part in Refine(schema, type, document))
                waiting.Enqueue(part);
            document.Components.Schemas[NameOf(type)] = schema;
        }
    }

    /// <summary>Returns the types that it refers to.</summary>
    private static IEnumerable<Type> Refine(OpenApiSchema schema, Type type, OpenApiDocument document)
    {
        if (type == typeof(Zoekpad))
            return Zoekpaden.Select(zoekpad => zoekpad.Type);

        schema.Metadata = null;
        if (type.IsEnum)
            schema.Type = JsonSchemaType.String;
        if (schema.Properties is not { Count: > 0 } properties)
            return [];

        schema.Type = JsonSchemaType.Object;
        schema.AdditionalPropertiesAllowed = type == typeof(Problem);
        if (type.BaseType == typeof(Zoekpad))
            schema.AllOf = [new OpenApiSchemaReference(nameof(Zoekpad), document)];
        var parts = new List<Type>();
        foreach (var property in GatewayJson.Context.GetTypeInfo(type)!.Properties)
        {
            if (properties.TryGetValue(property.Name, out var plain) && plain is OpenApiSchema described)
                properties[property.Name] = Refine(described, property, document, parts);
        }

        return parts;
    }

    private static IOpenApiSchema Refine(OpenApiSchema schema, JsonPropertyInfo property, OpenApiDocument document, List<Type> parts)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (IsOurs(type))
            return Reference(type);

        if (type == typeof(int) || type == typeof(long))
        {
            // The framework would take a number in quotes; we do not.
            (schema.Type, schema.AnyOf, schema.Pattern) = (JsonSchemaType.Integer, null, null);
            if (type == typeof(long))
                schema.Maximum = null;
        }

        schema.Type &= ~JsonSchemaType.Null;
        if (schema.Type == JsonSchemaType.Array && ItemOf(type) is { } item)
        {
            if (IsOurs(item))
                schema.Items = Reference(item);
            else if (property.AttributeProvider?.GetCustomAttributes(typeof(ItemLengthAttribute), inherit: false) is [ItemLengthAttribute length])
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = length.Minimum, MaxLength = length.Maximum };
        }

        return schema;

        OpenApiSchemaReference Reference(Type to)
        {
            parts.Add(to);
            return new OpenApiSchemaReference(NameOf(to), document);
        }
    }

    private static OpenApiSchema Base(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "zoekpadType" },
        Properties = new Dictionary<string, IOpenApiSchema> { ["zoekpadType"] = new OpenApiSchema { Type = JsonSchemaType.String } },
        Discriminator = new OpenApiDiscriminator
        {
            PropertyName = "zoekpadType",
            Mapping = Zoekpaden.ToDictionary(zoekpad => zoekpad.Name, zoekpad => new OpenApiSchemaReference(zoekpad.Name, document)),
        },
        AdditionalPropertiesAllowed = false,
    };

    private static bool IsOurs(Type type) => type.Namespace == typeof(BerichtMetadata).Namespace || type.Namespace == typeof(Zoekpad).Namespace;

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}

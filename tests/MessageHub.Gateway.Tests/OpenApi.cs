using System.Text.Json;
using MessageHub.Testing;

namespace MessageHub.Gateway.Tests;

/// <summary>Checks JSON against a schema of the national gateway's OpenAPI files, which are beside the repository on some machines only.</summary>
internal sealed class OpenApi(JsonElement document)
{
    /// <summary>Null where the files are not.</summary>
    public static OpenApi? Find(string name) =>
        SharedMaterial.Find("chain", "vsp", name) is { } file ? new OpenApi(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement) : null;

    /// <summary>What is wrong with it; empty when all is well.</summary>
    public IReadOnlyList<string> Check(JsonElement json, string schema)
    {
        var errors = new List<string>();
        Check(json, Named(schema), "$", errors);
        return errors;
    }

    private void Check(JsonElement json, JsonElement schema, string at, List<string> errors)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Named(reference.GetString()!.Split('/')[^1]);

        var type = schema.GetProperty("type").GetString();
        if (!IsOf(type!, json.ValueKind))
        {
            errors.Add($"{at} is {json.ValueKind}, not {type}");
            return;
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => value.GetString() == json.GetString()))
            errors.Add($"{at} is {json}");
        if (schema.TryGetProperty("format", out var format) && !HasFormat(format.GetString()!, json))
            errors.Add($"{at} is no {format}");
        if (type == "array")
        {
            var index = 0;
            foreach (var item in json.EnumerateArray())
                Check(item, schema.GetProperty("items"), $"{at}[{index++}]", errors);
        }

        if (type == "object")
            CheckObject(json, schema, at, errors);
    }

    private void CheckObject(JsonElement json, JsonElement schema, string at, List<string> errors)
    {
        if (schema.TryGetProperty("required", out var required))
            errors.AddRange(required.EnumerateArray().Where(name => !json.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} has no {name}"));

        schema.TryGetProperty("properties", out var properties);
        foreach (var property in json.EnumerateObject())
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(property.Name, out var known))
                Check(property.Value, known, $"{at}.{property.Name}", errors);
            else if (!schema.TryGetProperty("additionalProperties", out var more) || more.ValueKind == JsonValueKind.False)
                errors.Add($"{at} has {property.Name}, which is not in the interface");
        }
    }

    private JsonElement Named(string schema) => document.GetProperty("components").GetProperty("schemas").GetProperty(schema);

    private static bool IsOf(string type, JsonValueKind kind) => kind == type switch
    {
        "object" => JsonValueKind.Object,
        "array" => JsonValueKind.Array,
        "integer" => JsonValueKind.Number,
        _ => JsonValueKind.String,
    };

    private static bool HasFormat(string format, JsonElement json) => format switch
    {
        "uuid" => json.TryGetGuid(out _),
        "date-time" => json.TryGetDateTimeOffset(out _),
        "uri" => Uri.TryCreate(json.GetString(), UriKind.Absolute, out _),
        "int32" => json.TryGetInt32(out _),
        _ => true,
    };
}

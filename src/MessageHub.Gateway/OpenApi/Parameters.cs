using System.Net.Mime;
using System.Text.Json.Nodes;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Pull;
using MessageHub.Gateway.Push;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MessageHub.Gateway.OpenApi;

/// <summary>What endpoints read from the request themselves, described.</summary>
internal static class Parameters
{
    public static Task Limit(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        Add(operation, Query("limit", "Hoeveel berichten er ten hoogste worden teruggegeven.", new OpenApiSchema
        {
            Type = JsonSchemaType.Integer, Minimum = "1", Maximum = Text(Limieten.Lijst), Default = JsonValue.Create(Limieten.Lijst),
        }));
        return Task.CompletedTask;
    }

    public static Task StatusKeys(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        Add(operation, Query("traceerId", "Van berichten met dit Traceer ID (als Traceer ID of AlsAntwoordOp).", Uuid()));
        Add(operation, Query("conversatieId", "Van alle berichten onder de conversatie met dit Conversatie ID.", Uuid()));
        if (operation.Responses?["200"].Content?[MediaTypeNames.Application.Json].Schema is OpenApiSchema list)
            list.MaxItems = Limieten.Lijst;
        return Task.CompletedTask;
    }

    public static Task Zoekpad(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Description = nameof(Pull.Zoekpad),
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaTypeNames.Application.Json] = new() { Schema = new OpenApiSchemaReference(nameof(Pull.Zoekpad), context.Document) },
            },
        };
        return Limit(operation, context, cancellation);
    }

    public static Task PushForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { Push.PushForm.MetadataPart, Push.PushForm.PayloadPart },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                [Push.PushForm.MetadataPart] = new OpenApiSchemaReference(nameof(BerichtMetadata), context.Document),
                [Push.PushForm.PayloadPart] = Binary(),
            },
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Description = "Bericht, bestaande uit metadata en payload.",
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = form,
                    Encoding = new Dictionary<string, OpenApiEncoding>
                    {
                        [Push.PushForm.MetadataPart] = new() { ContentType = MediaTypeNames.Application.Json },
                        [Push.PushForm.PayloadPart] = new() { ContentType = MediaTypeNames.Application.Octet },
                    },
                },
            },
        };
        return Task.CompletedTask;
    }

    public static Task Payload(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Responses!["200"] = new OpenApiResponse
        {
            Description = "OK",
            Content = new Dictionary<string, OpenApiMediaType> { [MediaTypeNames.Application.Octet] = new() { Schema = Binary() } },
        };
        return Task.CompletedTask;
    }

    public static RouteHandlerBuilder DescribedBy(
        this RouteHandlerBuilder endpoint, Func<OpenApiOperation, OpenApiOperationTransformerContext, CancellationToken, Task> transformer) =>
        endpoint.AddOpenApiOperationTransformer(transformer);

    private static void Add(OpenApiOperation operation, OpenApiParameter parameter) => (operation.Parameters ??= []).Add(parameter);

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiSchema Uuid() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

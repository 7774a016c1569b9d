using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Pull;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace MessageHub.Gateway.OpenApi;

/// <summary>The hub's own descriptions of its interface (OpenAPI), one per published one and by its name, and a page to read them.</summary>
internal static class Descriptions
{
    public const string Push = "berichten-rest-push-v1";
    public const string Pull = "berichten-rest-pull-v1";
    public const string Status = "berichtstatus-rest-pull-v3";

    private const string Page = "/docs";

    private static readonly Description[] All =
    [
        new(Push, "MessageHub: berichten versturen", "1.0.2", GatewayEndpoints.PushPath, [typeof(PushMetadata), typeof(Problem)]),
        new(Pull, "MessageHub: berichten ophalen", "1.0.0", GatewayEndpoints.PullPath, [typeof(BerichtMetadata), typeof(Zoekpad), typeof(Problem)])
        {
            // Of what is fetched there is always an addressee; of what is sent we say ourselves that there must be one.
            Finish = document => ((OpenApiSchema)document.Components!.Schemas![nameof(Routeringgegevens)].Properties!["geadresseerden"]).MinItems = 1,
        },
        new(Status, "MessageHub: berichtstatus opvragen", "3.0.0", GatewayEndpoints.StatusPath, [typeof(BerichtstatusGegevens), typeof(Problem)]),
    ];

    public static void AddGatewayDescriptions(this IServiceCollection services)
    {
        // The names in the descriptions are those of the JSON that is sent.
        services.Configure<JsonOptions>(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, GatewayJson.Context));
        foreach (var description in All)
        {
            services.AddOpenApi(description.Name, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.ShouldInclude = endpoint => endpoint.GroupName == description.Name;
                options.CreateSchemaReferenceId = type => type.Type.Assembly == typeof(Descriptions).Assembly ? Schemas.NameOf(type.Type) : null;
                options.AddDocumentTransformer(async (document, context, cancellation) =>
                {
                    document.Info = new OpenApiInfo { Title = description.Title, Version = description.Version };
                    document.Servers = [new OpenApiServer { Url = description.Path }];
                    document.Paths = Relative(document.Paths, description.Path);
                    await Schemas.AddAsync(document, context, description.Types, cancellation);
                    description.Finish?.Invoke(document);
                });
            });
        }
    }

    public static void MapGatewayDescriptions(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        routes.MapScalarApiReference(Page, page =>
        {
            page.WithTitle("MessageHub").DisableDefaultFonts();
            foreach (var description in All)
                page.AddDocument(description.Name, description.Title);
        });
    }

    /// <summary>Paths below the server's address, as the published descriptions have them.</summary>
    private static OpenApiPaths Relative(OpenApiPaths paths, string server)
    {
        var relative = new OpenApiPaths();
        foreach (var (path, item) in paths)
            relative.Add(path[server.Length..].TrimEnd('/'), item);
        return relative;
    }

    /// <param name="Version">Of the published one.</param>
    /// <param name="Types">What its endpoints take and give.</param>
    private sealed record Description(string Name, string Title, string Version, string Path, Type[] Types)
    {
        public Action<OpenApiDocument>? Finish { get; init; }
    }
}

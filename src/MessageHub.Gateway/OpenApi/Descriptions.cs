using MessageHub.Gateway.Interface;
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

    private static readonly (string Name, string Title, string Version, string Path)[] All =
    [
        (Push, "MessageHub: berichten versturen", "1.0.2", GatewayEndpoints.PushPath),
        (Pull, "MessageHub: berichten ophalen", "1.0.0", GatewayEndpoints.PullPath),
        (Status, "MessageHub: berichtstatus opvragen", "3.0.0", GatewayEndpoints.StatusPath),
    ];

    public static void AddGatewayDescriptions(this IServiceCollection services)
    {
        // The names and kinds in the descriptions are those of the JSON that is sent.
        services.Configure<JsonOptions>(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, GatewayJson.Context));
        foreach (var (name, title, version, path) in All)
        {
            services.AddOpenApi(name, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.ShouldInclude = endpoint => endpoint.GroupName == name;
                options.CreateSchemaReferenceId = type => Schemas.NameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
                options.AddSchemaTransformer(Schemas.Refine);
                options.AddDocumentTransformer((document, _, _) =>
                {
                    document.Info = new OpenApiInfo { Title = title, Version = version };
                    document.Servers = [new OpenApiServer { Url = path }];
                    document.Paths = Relative(document.Paths, path);
                    Schemas.Refine(document);
                    return Task.CompletedTask;
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
            foreach (var (name, title, _, _) in All)
                page.AddDocument(name, title);
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
}

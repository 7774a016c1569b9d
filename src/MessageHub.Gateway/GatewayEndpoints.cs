using System.Net.Mime;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.OpenApi;
using MessageHub.Gateway.Pull;
using MessageHub.Gateway.Push;
using MessageHub.Gateway.Status;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MessageHub.Gateway;

/// <summary>The national gateway's REST interface: software that speaks to it works here after a change of base address.</summary>
public static class GatewayEndpoints
{
    public const string PushPath = "/berichtenservice/berichten/rest-push/v1";
    public const string PullPath = "/berichtenservice/berichten/rest-pull/v1";
    public const string StatusPath = "/berichtenservice/berichtstatus/rest-pull/v3";

    /// <summary>Maps the interface; services as in <see cref="GatewayServices"/>.</summary>
    /// <param name="intake">take messages in</param>
    /// <param name="delivery">hand messages out</param>
    public static IEndpointRouteBuilder MapGateway(this IEndpointRouteBuilder routes, bool intake = true, bool delivery = true)
    {
        var parties = routes.MapGroup("");
        parties.RequireRateLimiting(GatewayLimits.Policy).WithRequestTimeout(GatewayLimits.Policy);
        if (intake)
            MapPush(parties.MapGroup(PushPath).RequireAuthorization(GatewayPolicies.Push).WithGroupName(Descriptions.Push));
        if (delivery)
            MapPull(parties.MapGroup(PullPath).RequireAuthorization(GatewayPolicies.Pull).WithGroupName(Descriptions.Pull));
        if (intake || delivery)
            MapStatus(parties.MapGroup(StatusPath).RequireAuthorization(GatewayPolicies.Status).WithGroupName(Descriptions.Status));
        routes.MapGatewayDescriptions();
        return routes;
    }

    private static void MapPush(RouteGroupBuilder push) => push
        .MapPost("berichten", (HttpContext context, PushEndpoint endpoint) => endpoint.HandleAsync(context))
        .WithName("PostBericht").WithTags("Bericht").WithSummary("Verstuur een bericht naar de ontvanger.")
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblemOf(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity)
        .DescribedBy(Parameters.PushForm);

    private static void MapPull(RouteGroupBuilder pull)
    {
        var berichten = pull.MapGroup("berichten").WithTags("Berichten");
        berichten.MapGet("", (HttpContext context, PullEndpoints endpoints) => endpoints.ListAsync(context))
            .WithName("GetBerichten").WithSummary("Haal gereedstaande berichten op.")
            .Produces<IReadOnlyList<BerichtMetadata>>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
            .ProducesProblemOf(StatusCodes.Status400BadRequest)
            .DescribedBy(Parameters.Limit);
        berichten.MapPost("zoeken", (HttpContext context, PullEndpoints endpoints) => endpoints.SearchAsync(context))
            .WithName("ZoekBerichten").WithSummary("Haal gereedstaande berichten op o.b.v. zoekfilters.")
            .Produces<IReadOnlyList<BerichtMetadata>>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
            .ProducesProblemOf(StatusCodes.Status400BadRequest)
            .DescribedBy(Parameters.Zoekpad);
        berichten.MapGet("{traceerId:guid}/payload", (HttpContext context, Guid traceerId, PullEndpoints endpoints) => endpoints.PayloadAsync(context, traceerId))
            .WithName("GetPayload").WithSummary("Haal de payload van een bericht op.")
            .Produces(StatusCodes.Status200OK)
            .Produces(StatusCodes.Status404NotFound)
            .DescribedBy(Parameters.Payload);
        berichten.MapDelete("{traceerId:guid}", (HttpContext context, Guid traceerId, PullEndpoints endpoints) => endpoints.ConfirmAsync(context, traceerId))
            .WithName("BevestigOntvangst").WithSummary("Bevestig de ontvangst van het bericht.")
            .Produces(StatusCodes.Status202Accepted)
            .Produces(StatusCodes.Status404NotFound);
    }

    private static void MapStatus(RouteGroupBuilder status) => status
        .MapGet("berichtstatussen", (HttpContext context, StatusEndpoint endpoint) => endpoint.HandleAsync(context))
        .WithName("ZoekBerichtstatussen").WithTags("Berichtstatus")
        .WithSummary("Zoek de berichtstatus van berichten op basis van Traceer ID of Conversatie ID. Gebruik 1 van de parameters.")
        .Produces<IReadOnlyList<BerichtstatusGegevens>>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
        .ProducesProblemOf(StatusCodes.Status400BadRequest)
        .DescribedBy(Parameters.StatusKeys);

    private static RouteHandlerBuilder ProducesProblemOf(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, MediaTypeNames.Application.Json);
        return endpoint;
    }
}

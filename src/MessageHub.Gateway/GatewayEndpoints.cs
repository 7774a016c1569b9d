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
        var parties = routes.MapGroup("").AddEndpointFilter<OutageFilter>();
        if (intake)
            parties.MapPost($"{PushPath}/berichten", PushEndpoint.HandleAsync).RequireAuthorization(GatewayPolicies.Push);

        if (delivery)
        {
            var mailbox = parties.MapGroup($"{PullPath}/berichten").RequireAuthorization(GatewayPolicies.Pull);
            mailbox.MapGet("", PullEndpoints.ListAsync);
            mailbox.MapPost("zoeken", PullEndpoints.SearchAsync);
            mailbox.MapGet("{traceerId:guid}/payload", PullEndpoints.PayloadAsync);
            mailbox.MapDelete("{traceerId:guid}", PullEndpoints.ConfirmAsync);
        }

        if (intake || delivery)
            parties.MapGet($"{StatusPath}/berichtstatussen", StatusEndpoint.HandleAsync).RequireAuthorization(GatewayPolicies.Status);
        return routes;
    }
}

using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MessageHub.Service;

/// <summary>For those who watch over the process: <c>/health/live</c> restart it, <c>/health/ready</c> send it work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IServiceStore store, ITransportHealth transport, StoreCircuit circuit, HttpContext context)
    {
        var figures = await QueueLook.TryAsync(store, context.RequestAborted);
        var isReady = figures is not null && transport.IsConnected;
        var health = new Readiness(
            isReady ? "ready" : "notReady", figures is null ? "unreachable" : "reachable", transport.Reason ?? "connected", circuit.State, figures?.Stuck);
        return Results.Json(health, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private sealed record Readiness(string Status, string Store, string Transport, string Circuit, long? Stuck);
}

using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MessageHub.Service;

/// <summary>
/// For those who watch over the process: <c>/health/live</c> restart it, <c>/health/ready</c> send it work. A process is ready when its store answers and its
/// transport has been connected once. A broker that goes away later does not make it unready: intake over HTTP goes on, the journal keeps what
/// waits, and the body tells that the transport is away.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        var wasConnected = false;
        routes.MapGet("/health/ready", (IHubQueries store, ITransportHealth transport, StoreCircuit circuit, HttpContext context) =>
        {
            wasConnected |= transport.IsConnected;
            return ReadyAsync(store, transport, wasConnected, circuit, context.RequestAborted);
        });
    }

    private static async Task<IResult> ReadyAsync(
        IHubQueries store, ITransportHealth transport, bool wasConnected, StoreCircuit circuit, CancellationToken cancellation)
    {
        var figures = await QueueLook.TryAsync(store, cancellation);
        var isReady = figures is not null && wasConnected;
        var health = new Readiness(
            isReady ? "ready" : "notReady", figures is null ? "unreachable" : "reachable", transport.Reason ?? "connected", circuit.State, figures?.Stuck);
        return Results.Json(health, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private sealed record Readiness(string Status, string Store, string Transport, string Circuit, long? Stuck);
}

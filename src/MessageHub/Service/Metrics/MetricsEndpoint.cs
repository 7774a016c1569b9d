using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Service.Metrics;

/// <summary><c>/metrics</c> for Prometheus.</summary>
internal static class MetricsEndpoint
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        // Listens from the start, so that nothing goes uncounted.
        routes.ServiceProvider.GetRequiredService<MetricsReader>();
        var circuit = routes.ServiceProvider.GetRequiredService<StoreCircuit>();
        routes.ServiceProvider.GetRequiredService<HubMeters>().Gauge(
            "messagehub.circuit_open", "1: the store keeps failing, so workers wait; 0: all is well.", () => circuit.State == "closed" ? 0 : 1);
        routes.MapGet("/metrics", WriteAsync);
    }

    private static async Task<IResult> WriteAsync(
        MetricsReader metrics, HubMeters meters, IHubQueries store, IQueueMonitor queues, HttpContext context)
    {
        meters.Counted(await QueueLook.TryAsync(store, context.RequestAborted));
        meters.Counted(await queues.DepthsAsync(context.RequestAborted));
        return Results.Text(metrics.Write(), ContentType);
    }
}

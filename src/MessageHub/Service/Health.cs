using System.Text.Json;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MessageHub.Service;

/// <summary>
/// For those who watch over the process: <c>/health/live</c> restart it, <c>/health/ready</c> send it work. A process is ready when its store answers and its
/// transport has been connected once. A broker that goes away later does not make it unready: intake over HTTP goes on, the journal keeps what
/// waits, and the body tells that the transport is away.
/// </summary>
internal static class Health
{
    /// <summary>A tag of our own: MassTransit tags its check "ready", and that one fails whenever the broker is away.</summary>
    private const string Ready = "messagehub-ready";

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<TransportCheck>();
        services.AddHealthChecks()
            .AddCheck<StoreCheck>("store", tags: [Ready], timeout: TimeSpan.FromSeconds(3))
            .AddCheck<TransportCheck>("transport", tags: [Ready])
            .AddCheck<CircuitCheck>("circuit", tags: [Ready]);
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    /// <summary>As <c>{"status":"ready","store":"reachable","transport":"connected","circuit":"closed"}</c>.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var body = new Dictionary<string, string?> { ["status"] = report.Status == HealthStatus.Unhealthy ? "notReady" : "ready" };
        foreach (var (name, entry) in report.Entries)
            body[name] = entry.Description ?? entry.Exception?.GetType().Name;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(body), context.RequestAborted);
    }

    private sealed class StoreCheck(IHubQueries store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await store.PingAsync(cancellationToken).WaitAsync(cancellationToken);
                return HealthCheckResult.Healthy("reachable");
            }
            catch (StoreUnavailableException e)
            {
                return HealthCheckResult.Unhealthy(e.Message);
            }
            catch (OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy(new StoreUnavailableException(StoreFault.TimedOut).Message);
            }
        }
    }

    private sealed class TransportCheck(ITransportHealth transport) : IHealthCheck
    {
        private volatile bool wasConnected;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            wasConnected |= transport.IsConnected;
            var result = transport.Reason is not { } reason ? HealthCheckResult.Healthy("connected")
                : wasConnected ? HealthCheckResult.Degraded(reason)
                : HealthCheckResult.Unhealthy(reason);
            return Task.FromResult(result);
        }
    }

    private sealed class CircuitCheck(StoreCircuit circuit) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            circuit.State == "closed" ? HealthCheckResult.Healthy(circuit.State) : HealthCheckResult.Degraded($"{circuit.State}: {circuit.Reason}"));
    }
}

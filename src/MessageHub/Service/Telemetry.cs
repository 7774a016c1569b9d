using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Settings;
using MessageHub.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MessageHub.Service;

/// <summary>Metrics for Prometheus on <c>/metrics</c>, and metrics and traces over OTLP when that is configured.</summary>
internal static class Telemetry
{
    private const string Path = "/metrics";

    /// <summary>Seconds: a batch takes some milliseconds, or with 25 MB declarations some seconds.</summary>
    private static readonly double[] BatchBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    public static void AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(HubMeters.Name)).WithMetrics(metrics =>
        {
            metrics.AddMeter(HubMeters.Name, TransportRegistration.MeterName).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation();
            metrics.AddView("messagehub.batch.duration", new ExplicitBucketHistogramConfiguration { Boundaries = BatchBounds });
            metrics.AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0);
            if (AddressOf(options) is { } address)
                metrics.AddOtlpExporter(exporter => exporter.Endpoint = address);
        });
        if (AddressOf(options) is { } collector)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(HubTracing.SourceName, "MassTransit", "RabbitMQ.Client.Publisher", "RabbitMQ.Client.Subscriber")
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !IsForWatchers(context.Request.Path))
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceRatio)))
                .AddOtlpExporter(exporter => exporter.Endpoint = collector));
        }
    }

    /// <summary>Gauges of what waits are asked of the store when somebody looks, and not before.</summary>
    public static void MapTelemetry(this WebApplication app)
    {
        var circuit = app.Services.GetRequiredService<StoreCircuit>();
        var meters = app.Services.GetRequiredService<HubMeters>();
        meters.Gauge("messagehub.circuit_open", "1: the store keeps failing, so workers wait; 0: all is well.", () => circuit.State == "closed" ? 0 : 1);
        var (store, queues) = (app.Services.GetRequiredService<IHubQueries>(), app.Services.GetRequiredService<IQueueMonitor>());
        app.UseWhen(context => context.Request.Path == Path, metrics => metrics.Use(async (context, next) =>
        {
            meters.Counted(await QueueLook.TryAsync(store, context.RequestAborted));
            meters.Counted(await queues.DepthsAsync(context.RequestAborted));
            await next(context);
        }));
        app.MapPrometheusScrapingEndpoint(Path);
    }

    private static Uri? AddressOf(TelemetryOptions options) => string.IsNullOrEmpty(options.Otlp) ? null : new Uri(options.Otlp);

    private static bool IsForWatchers(PathString path) => path.StartsWithSegments("/health") || path == Path;
}

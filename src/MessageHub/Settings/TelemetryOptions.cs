using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.Settings;

/// <summary>Where traces and metrics go, besides <c>/metrics</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    [Description("Address of an OTLP collector (gRPC), as `http://otel:4317`: traces and metrics are sent there. Not set: no traces, and metrics on /metrics only.")]
    public string? Otlp { get; set; }

    [Range(0.0, 1.0)]
    [Description("Share of the traces begun here that are kept; one that came with a message is kept when its sender keeps it.")]
    public double TraceRatio { get; set; } = 0.1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Otlp) && !(Uri.TryCreate(Otlp, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new ValidationResult($"'{Otlp}' is not an http address.", [nameof(Otlp)]);
    }
}

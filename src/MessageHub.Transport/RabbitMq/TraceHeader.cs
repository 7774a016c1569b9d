using System.Diagnostics;
using System.Text;

namespace MessageHub.Transport.RabbitMq;

/// <summary>The W3C header by which a trace goes over the broker.</summary>
internal static class TraceHeader
{
    private const string Name = "traceparent";

    /// <summary>What a publisher sent; null when there is none. Whether it is a trace at all, who reads it finds out.</summary>
    public static string? Read(IDictionary<string, object?>? headers) => headers?.TryGetValue(Name, out var value) == true
        ? value switch
        {
            byte[] { Length: < 100 } bytes => Encoding.ASCII.GetString(bytes),
            string { Length: < 100 } text => text,
            _ => null,
        }
        : null;

    /// <summary>Null when nobody traces.</summary>
    public static IDictionary<string, object?>? Write(Activity? activity) =>
        activity?.Id is { } id ? new Dictionary<string, object?> { [Name] = id } : null;
}

using Microsoft.Extensions.Primitives;

namespace MessageHub.Gateway;

/// <summary>When a caller may come back.</summary>
internal static class RetryAfter
{
    /// <summary>Five seconds: what is in the way passes by itself, or is repaired by then.</summary>
    public static readonly StringValues Soon = "5";
}

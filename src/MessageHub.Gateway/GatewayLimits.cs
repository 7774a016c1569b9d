using System.Globalization;
using System.Threading.RateLimiting;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Gateway.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Gateway;

/// <summary>How much callers may ask: requests by ASP.NET Core's limiter, time by its time-outs, bytes by Kestrel.</summary>
public static class GatewayLimits
{
    /// <summary>Name of the policies.</summary>
    internal const string Policy = "gateway";

    private const int TokensPerPeriod = 10;

    /// <summary>What Kestrel itself holds callers to.</summary>
    public static void Apply(LimitOptions limits, KestrelServerOptions kestrel)
    {
        var rate = new MinDataRate(limits.MinimumBytesPerSecond, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;

        // One more than we take, so that it is ours to say what is wrong.
        kestrel.Limits.MaxRequestBodySize = limits.RequestBytes + 1;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = limits.HeaderCount;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(limits.KeepAliveSeconds);
        kestrel.Limits.MinRequestBodyDataRate = rate;
        kestrel.Limits.MinResponseDataRate = rate;
    }

    internal static void Add(IServiceCollection services, LimitOptions limits)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Policy, context => PartitionOf(Caller.Of(context.User), limits));
            limiter.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await Problems.TooMany().ExecuteAsync(rejected.HttpContext);
            };
        });
        services.AddRequestTimeouts(timeouts => timeouts.AddPolicy(Policy, new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(limits.RequestSeconds),
            TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
            WriteTimeoutResponse = context => Problems.TooLate().ExecuteAsync(context),
        }));
    }

    private static RateLimitPartition<string> PartitionOf(Caller caller, LimitOptions limits) => RateLimitPartition.GetTokenBucketLimiter(
        caller.Name,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(limits.Burst, limits.RequestsPerSecond) * caller.Codes.Count,
            TokensPerPeriod = Math.Max(1, limits.RequestsPerSecond * caller.Codes.Count / TokensPerPeriod),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1) / TokensPerPeriod,
            QueueLimit = 0,
        });
}

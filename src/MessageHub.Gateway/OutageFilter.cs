using MessageHub.Gateway.Interface;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MessageHub.Gateway;

/// <summary>
/// What goes wrong becomes an answer here, before anything else could log an exception's text: an outage is 503 with Retry-After, a bug 500.
/// </summary>
internal sealed class OutageFilter(ILogger<OutageFilter> logger) : IEndpointFilter
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (StoreUnavailableException e)
        {
            logger.LogWarning("A request found {Reason}.", e.Message);
            context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Problems.Unavailable(e.Fault);
        }
        catch (Exception e) when (e is not BadHttpRequestException)
        {
            logger.LogError("A request failed: {Reason}.", FailureReason.Of(e));
            return Problems.Unexpected();
        }
    }
}

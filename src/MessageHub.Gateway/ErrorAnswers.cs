using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MessageHub.Gateway;

/// <summary>
/// What goes wrong becomes an answer here, before anything else could show or log an exception's text, in Development neither: an outage is 503 with
/// Retry-After, what is no proper request is what the server says of it, and a bug is 500.
/// </summary>
public sealed class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e)
        {
            if (e is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
                return;

            var (answer, isOutage) = AnswerTo(e);
            if (context.Response.HasStarted)
            {
                // Half an answer: the caller must see that it is not whole.
                context.Abort();
                return;
            }

            context.Response.Clear();
            if (isOutage)
                context.Response.Headers.RetryAfter = RetryAfter.Soon;
            await answer.ExecuteAsync(context);
        }
    }

    private (IResult Answer, bool IsOutage) AnswerTo(Exception exception)
    {
        switch (exception)
        {
            case StoreUnavailableException outage:
                logger.LogWarning("A request found {Reason}.", outage.Message);
                return (Problems.Unavailable(outage.Fault), true);
            case IssuerAwayException:
                logger.LogWarning("The issuer of tokens cannot be reached: {Reason}.", FailureReason.Of(exception.InnerException!));
                return (Problems.IssuerAway(), true);
            case BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout }:
                return (Problems.TooLate(), false);
            case BadHttpRequestException bad:
                return (Problems.NotHttp(bad.StatusCode), false);
            default:
                logger.LogError("A request failed: {Reason}.", FailureReason.Of(exception));
                return (Problems.Unexpected(), false);
        }
    }
}

using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MessageHub.OperatorConsole;

/// <summary>What a page throws: the log says what and where, without the exception's text, which may quote a message; whoever looks is told that it went wrong.</summary>
internal sealed class SafeErrors(RequestDelegate next, ILogger<SafeErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var (status, text) = e switch
            {
                StoreUnavailableException => (
                    StatusCodes.Status503ServiceUnavailable, "De database van de hub is nu niet bereikbaar. Het overzicht laat zien hoe het ervoor staat."),
                UnauthorizedAccessException => (StatusCodes.Status403Forbidden, "Uw rol mag dit niet doen."),
                _ => (StatusCodes.Status500InternalServerError, "Er ging iets mis in de hub. Wat er gebeurde, staat in het logboek van de hub."),
            };
            logger.Log(
                status == StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Warning, "A page of the console failed: {Reason}.", FailureReason.Of(e));
            context.Response.Clear();
            SafeHeaders.Apply(context);
            await PlainPage.WriteAsync(context, status, "Het ging mis", text, (ConsolePaths.Overview, "Naar het overzicht"));
        }
    }
}

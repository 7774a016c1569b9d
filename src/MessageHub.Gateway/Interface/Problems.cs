using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Interface;

/// <summary>The interface's ValidationProblemDetails. Texts are for the sender's people; they never quote the message.</summary>
internal sealed record Problem
{
    public string? Type { get; init; }

    public string? Title { get; init; }

    public int? Status { get; init; }

    public string? Detail { get; init; }

    public string? Instance { get; init; }

    /// <summary>By property or parameter, as <c>referentiegegevens.traceerId</c>.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The published fault code, where one fits; the interface leaves room for more properties.</summary>
    public string? Code { get; init; }
}

internal static class Problems
{
    /// <summary>The request is not what the interface prescribes.</summary>
    /// <param name="at">property or parameter, as <c>referentiegegevens.traceerId</c></param>
    public static IResult BadRequest(string at, string error) => BadRequest(new Dictionary<string, string[]> { [at] = [error] });

    public static IResult BadRequest(IReadOnlyDictionary<string, string[]> errors) =>
        Result(StatusCodes.Status400BadRequest, "Bad Request", "The request does not follow the interface.", errors);

    /// <summary>The request is well-formed, but this message cannot be taken in: sending it again will not help.</summary>
    /// <param name="code">The published fault it is; null when none fits.</param>
    /// <param name="explanation">What is wrong, in one sentence; may be left out where the code says all.</param>
    public static IResult Unprocessable(Foutcode? code, string? explanation, string at = "payload")
    {
        string?[] texts = [code is null ? null : $"{code.Code}: {code.Omschrijving}", explanation];
        return Result(
            StatusCodes.Status422UnprocessableEntity, "Unprocessable Content", code?.Omschrijving ?? explanation!,
            new Dictionary<string, string[]> { [at] = [.. texts.OfType<string>()] }, code?.Code);
    }

    /// <summary>Whoever is not let in is told so, and nothing else.</summary>
    public static IResult Forbidden() =>
        Result(StatusCodes.Status403Forbidden, "Forbidden", "You have no access to this service with what you came with.");

    public static IResult TooLate() =>
        Result(StatusCodes.Status408RequestTimeout, "Request Timeout", "The request took too long to come in.");

    public static IResult TooMany() =>
        Result(StatusCodes.Status429TooManyRequests, "Too Many Requests", "You send more requests than are taken; go on after the time in Retry-After.");

    public static IResult Full() => Result(
        StatusCodes.Status503ServiceUnavailable, "Service Unavailable",
        "The message hub has no room for another message of this size just now. Nothing was taken in; try again after the time in Retry-After.");

    public static IResult IssuerAway() => Result(
        StatusCodes.Status503ServiceUnavailable, "Service Unavailable", "The message hub cannot look at tokens just now; try again after the time in Retry-After.");

    public static IResult Unavailable(StoreFault fault) => Result(
        StatusCodes.Status503ServiceUnavailable, "Service Unavailable",
        fault == StoreFault.OutcomeUnknown
            ? "The message hub lost its store while it wrote. Send a message again with the same TraceerId: when that is refused as not unique, it was taken in."
            : "The message hub cannot reach its store. Nothing was taken in; try again later.");

    public static IResult Unexpected() => Result(
        StatusCodes.Status500InternalServerError, "Internal Server Error", "Something went wrong in the message hub.");

    /// <summary>What the server found wrong with the request before it came to us.</summary>
    /// <param name="status">4xx.</param>
    public static IResult NotHttp(int status) => Result(status, "Bad Request", "The request could not be read.");

    private static IResult Result(
        int status, string title, string detail, IReadOnlyDictionary<string, string[]>? errors = null, string? code = null) => Results.Json(
        new Problem { Type = $"https://httpstatuses.io/{status}", Title = title, Status = status, Detail = detail, Errors = errors, Code = code },
        GatewayJson.Context.Problem, "application/json", status);
}

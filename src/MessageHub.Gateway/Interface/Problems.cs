using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Interface;

/// <summary>The interface's ValidationProblemDetails. Texts are for the sender's people; they never quote the message.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null);

internal static class Problems
{
    /// <summary>What the gateway says of a TraceerId that was used before (BRS114).</summary>
    public const string TraceerIdNotUnique = "TraceerID is niet uniek";

    /// <summary>The request is not what the interface prescribes.</summary>
    /// <param name="at">property or parameter, as <c>referentiegegevens.traceerId</c></param>
    public static IResult BadRequest(string at, string error) => BadRequest(new Dictionary<string, string[]> { [at] = [error] });

    public static IResult BadRequest(IReadOnlyDictionary<string, string[]> errors) =>
        Result(StatusCodes.Status400BadRequest, "Bad request", "The request does not follow the interface.", errors);

    /// <summary>The request is well-formed, but this message cannot be taken in: sending it again will not help.</summary>
    public static IResult Unprocessable(string detail, string? at = null) => Result(
        StatusCodes.Status422UnprocessableEntity, "Unprocessable Content", detail,
        new Dictionary<string, string[]> { [at ?? "payload"] = [detail] });

    public static IResult Unavailable(StoreFault fault) => Result(
        StatusCodes.Status503ServiceUnavailable, "Service Unavailable",
        fault == StoreFault.OutcomeUnknown
            ? "The message hub lost its store while it wrote. Send a message again with the same TraceerId: when that is refused as not unique, it was taken in."
            : "The message hub cannot reach its store. Nothing was taken in; try again later.");

    public static IResult Unexpected() => Result(
        StatusCodes.Status500InternalServerError, "Internal Server Error", "Something went wrong in the message hub.");

    private static IResult Result(int status, string title, string detail, IReadOnlyDictionary<string, string[]>? errors = null) => Results.Json(
        new Problem($"https://httpstatuses.io/{status}", title, status, detail, errors), GatewayJson.Options, "application/json", status);
}

using System.Diagnostics;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing;

/// <summary>
/// One trace from taking a message in to its answer. Between the two lies the journal, so the message keeps the trace it came with. Tags are message types
/// and statuses only: nothing that leads to a person.
/// </summary>
public static class HubTracing
{
    /// <summary>Name of the hub's activity source.</summary>
    public const string SourceName = "MessageHub";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The trace that the running work belongs to, as a W3C traceparent; null when nobody traces.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    /// <summary>Taking in one message that did not come over HTTP, where the request is its span.</summary>
    /// <param name="parent">The traceparent it came with; null when there is none.</param>
    public static Activity? StartIntake(string? parent) => Start("messagehub intake", ActivityKind.Consumer, parent);

    /// <summary>Judging one message; null when nobody traces it.</summary>
    /// <param name="parent">The trace it was taken in under.</param>
    public static Activity? StartJudge(BerichtSoort soort, string? parent) => Start("messagehub judge", ActivityKind.Consumer, parent)?.SetTag("messagehub.type", soort.Naam);

    /// <summary>Publishing one outgoing message to the broker.</summary>
    /// <param name="parent">The trace of the message that caused it.</param>
    public static Activity? StartPublish(BerichtSoort soort, string? parent) => Start("messagehub publish", ActivityKind.Producer, parent)?.SetTag("messagehub.type", soort.Naam);

    private static Activity? Start(string name, ActivityKind kind, string? parent) =>
        Source.HasListeners() && ActivityContext.TryParse(parent, traceState: null, isRemote: true, out var context)
            ? Source.StartActivity(name, kind, context)
            : Source.StartActivity(name, kind);
}

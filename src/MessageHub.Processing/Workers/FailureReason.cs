using System.Diagnostics;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Workers;

/// <summary>
/// Says what was thrown and where, and nothing of what the exception says: its text may quote a message. An outage of the store is told in full: its text
/// is the hub's own, with the database's error number.
/// </summary>
public static class FailureReason
{
    private const int Frames = 4;

    /// <summary>As <c>InvalidOperationException &lt; FormatException at TR321.Check, RuleBook.Apply</c>: the outermost exception first.</summary>
    public static string Of(Exception exception)
    {
        var types = new List<string>();
        var innermost = exception;
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is StoreUnavailableException outage)
                return outage.Message;
            types.Add(e.GetType().Name);
            innermost = e;
        }

        var places = Places(innermost);
        return string.Join(" < ", types) + (places.Length == 0 ? "" : " at " + string.Join(", ", places));
    }

    private static string[] Places(Exception exception) =>
    [
        .. new StackTrace(exception, fNeedFileInfo: false).GetFrames()
            .Select(frame => DiagnosticMethodInfo.Create(frame))
            .OfType<DiagnosticMethodInfo>()
            .Where(method => method.DeclaringTypeName?.StartsWith(nameof(MessageHub), StringComparison.Ordinal) == true)
            .Select(method => $"{method.DeclaringTypeName![(method.DeclaringTypeName!.LastIndexOf('.') + 1)..]}.{method.Name}")
            .Take(Frames),
    ];
}

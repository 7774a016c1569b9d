using MessageHub.Processing.Alerts;

namespace MessageHub.Processing.Ports;

/// <summary>A way to tell people something.</summary>
public interface IAlertChannel
{
    /// <summary>As <c>webhook</c>: what it was told is kept under this name.</summary>
    string Name { get; }

    /// <summary>All of it at once, or nothing.</summary>
    /// <exception cref="AlertNotSentException">It was not taken.</exception>
    Task SendAsync(IReadOnlyList<AlertMessage> messages, DateTimeOffset at, CancellationToken cancellation);
}

/// <summary>A channel did not take what it was told. The text is safe to log: no address, no secret, nothing that the other side said.</summary>
public sealed class AlertNotSentException(string reason, Exception? inner = null) : Exception(reason, inner);

using MessageHub.Processing.Alerts;

namespace MessageHub.Processing.Ports;

/// <summary>What people were told, and whose turn it is to tell: of many processes on one store one tells.</summary>
public interface IAlertStore
{
    /// <summary>Takes the turn for this owner, or keeps it, until <paramref name="lease"/> from now; false when another has it.</summary>
    Task<bool> TakeTurnAsync(string owner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation);

    /// <summary>What this channel was told.</summary>
    Task<IReadOnlyList<AlertState>> AlertsAsync(string channel, CancellationToken cancellation);

    /// <summary>Keeps what this channel was told, in one commit.</summary>
    /// <param name="states">By their keys; null: forgotten.</param>
    /// <returns>False when the turn is another's by now; nothing was changed.</returns>
    Task<bool> KeepAlertsAsync(string owner, string channel, IReadOnlyDictionary<string, AlertState?> states, CancellationToken cancellation);
}

namespace MessageHub.Processing.Ports;

/// <summary>Whether the transport is connected to its broker, for readiness and metrics. The in-memory transport is connected once it started.</summary>
public interface ITransportHealth
{
    bool IsConnected { get; }

    /// <summary>What is not connected, in words without secrets; null when everything is.</summary>
    string? Reason { get; }
}

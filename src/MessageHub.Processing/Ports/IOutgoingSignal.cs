namespace MessageHub.Processing.Ports;

/// <summary>Tells the publisher of outgoing messages that a batch was committed. A hint: it looks every few seconds too.</summary>
public interface IOutgoingSignal
{
    /// <summary>Returns at once and never throws.</summary>
    void HasWork();
}

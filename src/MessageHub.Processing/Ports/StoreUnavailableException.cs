namespace MessageHub.Processing.Ports;

/// <summary>
/// The store cannot be reached, or is too busy to answer: an outage, which passes. Nothing was written. Senders are told to come back, workers try again
/// with back-off, and no message is blamed for it.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);

namespace MessageHub.Processing.Ports;

/// <summary>
/// The store cannot be reached, is too busy or is full: an outage. Try the whole operation again later; it says nothing about the messages in it, so
/// none becomes stuck. The text names no content of messages.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);

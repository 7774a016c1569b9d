namespace MessageHub.Storage;

/// <summary>The store cannot be used: one line that says what is wrong with it. Names no content of messages.</summary>
public sealed class StoreException(string message, Exception? innerException = null) : Exception(message, innerException);

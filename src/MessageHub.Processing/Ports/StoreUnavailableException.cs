using System.Globalization;

namespace MessageHub.Processing.Ports;

/// <summary>
/// The store cannot be reached, is too busy or is full: an outage. Try the whole operation again later; it says nothing about the messages in it, so
/// none becomes stuck. The text is safe to log: it names the fault and the database's error number, and no content of messages.
/// </summary>
/// <param name="number">The database's own error number; null when there is none.</param>
public sealed class StoreUnavailableException(StoreFault fault, int? number = null, Exception? innerException = null)
    : Exception(Describe(fault, number), innerException)
{
    public StoreFault Fault { get; } = fault;

    public int? Number { get; } = number;

    private static string Describe(StoreFault fault, int? number)
    {
        var text = fault switch
        {
            StoreFault.Unreachable => "the store cannot be reached",
            StoreFault.LoginFailed => "the store refuses the login",
            StoreFault.TimedOut => "the store did not answer in time",
            StoreFault.Full => "the store is full",
            StoreFault.Locked => "the store is locked by another process",
            StoreFault.Busy => "the store is too busy",
            StoreFault.Broken => "the disk of the store fails",
            StoreFault.OutcomeUnknown => "a commit failed; whether it was done is unknown",
        };
        return number is { } known ? string.Create(CultureInfo.InvariantCulture, $"{text} (error {known})") : text;
    }
}

/// <summary>What is wrong with the store: told apart in the log, in readiness and on the command line, because each asks for something else.</summary>
public enum StoreFault
{
    /// <summary>No server, no network, no free connection, or the connection broke.</summary>
    Unreachable,

    /// <summary>The server answers and does not let us in: wrong password, no such database, no right to it.</summary>
    LoginFailed,

    /// <summary>A statement took longer than it may.</summary>
    TimedOut,

    /// <summary>No room for data or log.</summary>
    Full,

    /// <summary>Another process has the file, or a lock that does not pass.</summary>
    Locked,

    /// <summary>Deadlocks, throttling, no memory: passes by itself.</summary>
    Busy,

    /// <summary>The disk cannot be read or written.</summary>
    Broken,

    /// <summary>The commit was asked for and its answer never came: it may have been done.</summary>
    OutcomeUnknown,
}

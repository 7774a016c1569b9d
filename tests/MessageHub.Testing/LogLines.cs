using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MessageHub.Testing;

/// <summary>What a process logged, from information up.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IEnumerable<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel}: {formatter(state, exception)} {exception}";
        RunLog.Keep(line);
        lines.Enqueue(line);
    }

    public void Dispose()
    {
    }

    public override string ToString() => string.Join(Environment.NewLine, lines);
}

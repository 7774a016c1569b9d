using System.Collections.Concurrent;
using MessageHub.Testing;
using Microsoft.Extensions.Logging;

namespace MessageHub.Gateway.Tests;

/// <summary>Everything that is logged, at every level, with exceptions and all.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    public string All => string.Join('\n', lines);

    public IEnumerable<string> Errors => lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));

    public IEnumerable<string> Warnings => lines.Where(line => line.StartsWith("Warning MessageHub", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel} {category}: {formatter(state, exception)} {exception}";

            // What a hub writes begins at information; below, frameworks tell what nobody keeps.
            if (logLevel >= LogLevel.Information)
                RunLog.Keep(line);
            lines.Enqueue(line);
        }
    }
}

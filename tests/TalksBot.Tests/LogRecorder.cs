using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TalksBot.Tests;

/// <summary>Keeps every line that is logged, exceptions included.</summary>
sealed class LogRecorder : ILoggerProvider
{
    readonly ConcurrentQueue<(LogLevel Level, string Line)> entries = [];

    /// <summary>All lines so far.</summary>
    public IReadOnlyList<string> Lines => [.. entries.Select(entry => entry.Line)];

    /// <summary>The lines of a level or worse.</summary>
    public IReadOnlyList<string> At(LogLevel level) => [.. entries.Where(entry => entry.Level >= level).Select(entry => entry.Line)];

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    sealed class Logger(LogRecorder recorder) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            recorder.entries.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
    }
}

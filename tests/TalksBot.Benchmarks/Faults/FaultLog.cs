using Microsoft.Extensions.Logging;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Hears what the bot reports as its own fault: an error with an exception.</summary>
sealed class FaultLog : ILoggerProvider, ILogger
{
    string? fault;

    /// <summary>The last fault since this was asked, if any.</summary>
    public string? Take() => Interlocked.Exchange(ref fault, null);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error && exception is not null)
        {
            fault = $"{formatter(state, exception)} {exception}";
        }
    }

    public void Dispose()
    {
    }
}

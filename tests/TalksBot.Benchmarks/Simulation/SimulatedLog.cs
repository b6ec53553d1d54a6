using Microsoft.Extensions.Logging;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>What the bot logs in a simulation, with the simulation's time.</summary>
sealed class SimulatedLog(SimulatedClock clock)
{
    /// <summary>The lines.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The logger of a class.</summary>
    public ILogger<T> Of<T>() => new Logger<T>(this);

    void Add(LogLevel level, string text, Exception? problem) =>
        Lines.Add($"{clock.Elapsed:hh\\:mm\\:ss\\.fff} {level}: {text} {problem?.ToString() ?? ""}");

    sealed class Logger<T>(SimulatedLog log) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add(logLevel, formatter(state, exception), exception);
    }
}

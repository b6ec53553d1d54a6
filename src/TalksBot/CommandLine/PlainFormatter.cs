using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace TalksBot.CommandLine;

/// <summary>Log lines for people: the time in UTC, the level when it matters, what it is about, the message.</summary>
sealed class PlainFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name that the console logger knows it by.</summary>
    public const string FormatterName = "plain";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var level = logEntry.LogLevel == LogLevel.Information ? "" : $"{logEntry.LogLevel}: ";
        textWriter.Write($"{time.GetUtcNow():HH:mm:ss} {level}");
        scopeProvider?.ForEachScope((scope, writer) => writer.Write($"[{scope}] "), textWriter);
        textWriter.WriteLine($"{logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (logEntry.Exception is { } problem)
        {
            textWriter.WriteLine(problem);
        }
    }
}

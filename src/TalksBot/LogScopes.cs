using Microsoft.Extensions.Logging;

namespace TalksBot;

/// <summary>What every line that is logged meanwhile carries, by whomever.</summary>
static class LogScopes
{
    static readonly Func<ILogger, long, IDisposable?> Update = LoggerMessage.DefineScope<long>("update {UpdateId}");

    /// <summary>An update is in hand, or what was decided on it.</summary>
    /// <returns>To be disposed of when it no longer is.</returns>
    public static IDisposable? OfUpdate(ILogger logger, long? updateId) => updateId is { } id ? Update(logger, id) : null;
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Settings;

namespace TalksBot.CommandLine;

/// <summary>Runs the bot until it is told to stop, and turns what prevents its start into a sentence.</summary>
static class BotHost
{
    /// <summary>Runs a bot.</summary>
    /// <param name="builder">The configuration, from <see cref="Program.CreateBuilder"/>.</param>
    /// <param name="error">Where to say what prevents the start.</param>
    /// <param name="cancellation">Stops the bot, as Ctrl+C does.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(HostApplicationBuilder builder, TextWriter error, CancellationToken cancellation)
    {
        // System.CommandLine listens for Ctrl+C only once the action has given the thread back.
        await Task.Yield();
        builder.Services.AddBot();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        // Starting and stopping are told by the bot's own lines.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        using var host = builder.Build();
        if (SettingsCheck.Errors(host.Services) is { Count: > 0 } errors)
        {
            SettingsReport.Write(errors, error);
            return ExitCodes.WrongUse;
        }

        try
        {
            await host.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopped while it was still starting.
        }
        catch (Exception problem) when (problem is CannotStartException or KnowledgeFolderException or IndexLockedException)
        {
            await error.WriteLineAsync(problem.Message);
            return ExitCodes.Failed;
        }

        return Environment.ExitCode;
    }
}

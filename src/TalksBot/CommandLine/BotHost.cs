using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Configuration;
using TalksBot.Operations;
using TalksBot.Operations.Systemd;

namespace TalksBot.CommandLine;

/// <summary>Runs the bot until it is told to stop.</summary>
static class BotHost
{
    /// <summary>Runs a bot.</summary>
    /// <param name="builder">The configuration, from <see cref="Program.CreateBuilder"/>.</param>
    /// <param name="error">Where to say what broke.</param>
    /// <param name="cancellation">Stops the bot, as Ctrl+C does.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="SettingsException">The configuration is wrong.</exception>
    /// <exception cref="CannotStartException">Something else prevents the start.</exception>
    public static async Task<int> Run(HostApplicationBuilder builder, TextWriter error, CancellationToken cancellation)
    {
        // System.CommandLine listens for Ctrl+C only once the action has given the thread back.
        await Task.Yield();
        builder.Services.AddBot();
        builder.Services.AddSystemdNotices(builder.Configuration);
        ConsoleLogs.Add(builder, isTerminal: !Console.IsOutputRedirected);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // What the host has to say of a failed start or worker is said here, once.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        using var host = builder.Build();
        string[] errors = [.. SettingsCheck.Errors(host.Services), .. new OtlpSettings(builder.Configuration).Faults];
        if (errors.Length > 0)
        {
            throw new SettingsException(errors);
        }

        // Asked for now, since the host is gone when it has run.
        var exit = host.Services.GetRequiredService<ExitStatus>();
        var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        try
        {
            await host.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Success; // Stopped while it was still starting.
        }

        foreach (var worker in workers)
        {
            if (worker.ExecuteTask?.Exception?.InnerException is { } fault)
            {
                // Where the cause is known, its sentence says all; where it is not, whoever mends it needs the place.
                await error.WriteLineAsync(fault is CannotStartException
                    ? fault.Message
                    : $"{worker.GetType().Name} failed, and the bot stopped: {fault}");
                exit.Code = ExitCodes.Failed;
            }
        }

        return exit.Code;
    }
}

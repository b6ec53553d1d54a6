using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Sandbox;

namespace TalksBot.CommandLine;

/// <summary>sandbox: the bot against a Bot API of its own, with a chat page and without a token.</summary>
static class SandboxCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The port of the chat page on 127.0.0.1; 0 takes any free one.",
            DefaultValueFactory = _ => 0,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port expects a number from 0 to 65535.");
            }
        });
        var only = new Option<bool>("--only") { Description = "Serve the Bot API and the chat page alone, for a bot of yours." };
        var limits = new Option<bool>("--limits") { Description = "Refuse messages beyond Telegram's limits with 429." };
        var command = new Command("sandbox", "Try the bot in the browser, without a token: a Telegram of its own.") { port, only, limits };
        command.SetAction(async (parsed, cancellation) =>
        {
            // System.CommandLine listens for Ctrl+C only once the action has given the thread back: before the address is told.
            await Task.Yield();
            var terminal = parsed.InvocationConfiguration;
            var time = new AdjustableTime();
            var options = new SandboxOptions { Port = parsed.GetValue(port), Time = time, EnforcesLimits = parsed.GetValue(limits) };
            try
            {
                return parsed.GetValue(only)
                    ? await Serve(options with { SuggestedQuestions = [] }, terminal.Output, cancellation)
                    : await RunBot(options, time, terminal, cancellation);
            }
            catch (IOException problem) when (problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                await terminal.Error.WriteLineAsync(
                    $"The chat page cannot use port {options.Port} ({problem.Message}). Give --port another, or 0.");
                return ExitCodes.Failed;
            }
        });
        return command;
    }

    static async Task<int> RunBot(
        SandboxOptions options, AdjustableTime time, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        await using var sandbox = await SandboxServer.StartAsync(options, cancellation);
        // A sandbox starts from nothing each time: its updates count from one again, and old rows would hide them.
        var data = Directory.CreateTempSubdirectory("talksbot-sandbox-");
        try
        {
            var builder = Program.CreateBuilder(new Dictionary<string, string?>
            {
                ["Telegram:Token"] = sandbox.Token,
                ["Telegram:ApiAddress"] = sandbox.Address.ToString(),
                ["Storage:DataFolder"] = data.FullName,
                ["Knowledge:IndexFolder"] = Path.Combine(data.FullName, "index"),
                // A bot may run on this computer, and its port is its own.
                ["Operations:ListenOn"] = "",
                // Days pass within seconds here: a digest may be hours late by the time that it is written.
                ["Digest:LatestHours"] = "23",
            });
            // One clock for both: a day that passes on the chat page passes for the bot too.
            builder.Services.AddSingleton<TimeProvider>(time);
            await terminal.Output.WriteLineAsync($"Chat with the bot at {sandbox.Address} (Ctrl+C ends it).");
            return await BotHost.Run(builder, terminal.Error, cancellation);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    static async Task<int> Serve(SandboxOptions options, TextWriter output, CancellationToken cancellation)
    {
        await using var sandbox = await SandboxServer.StartAsync(options, cancellation);
        var address = sandbox.Address.GetLeftPart(UriPartial.Authority);
        await output.WriteLineAsync($"""
            Bot API:   {address}
            Token:     {sandbox.Token}
            Chat page: {address}/
            Each method is at {address}/bot{sandbox.Token}/METHOD, such as getMe; updates come by getUpdates. Ctrl+C ends it.
            """);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C: that is how it is meant to end.
        }

        return ExitCodes.Success;
    }
}

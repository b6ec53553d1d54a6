using System.CommandLine;
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
        var command = new Command("sandbox", "Try the bot in the browser, without a token: a Telegram of its own.") { port };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(port), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    static async Task<int> Run(int port, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        SandboxServer sandbox;
        try
        {
            sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port }, cancellation);
        }
        catch (IOException problem)
        {
            await terminal.Error.WriteLineAsync($"The chat page cannot use port {port} ({problem.Message}). Give --port another, or 0.");
            return ExitCodes.Failed;
        }

        await using var _ = sandbox;
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
            });
            await terminal.Output.WriteLineAsync($"Chat with the bot at {sandbox.Address} (Ctrl+C ends it).");
            return await BotHost.Run(builder, terminal.Error, cancellation);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}

using System.CommandLine;

namespace TalksBot.CommandLine;

/// <summary>run: the bot at Telegram, with the configured token.</summary>
static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Run the bot with the token in Telegram:Token (this is the default).");
        command.SetAction((parsed, cancellation) =>
            BotHost.Run(Program.CreateBuilder(), parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }
}

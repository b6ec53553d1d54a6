using Spectre.Console;

namespace TalksBot.CommandLine;

/// <summary>Makes the consoles that people and their scripts read from.</summary>
static class Consoles
{
    // Wide enough for any line: what goes into a file or a pipe must not be broken in the middle of an address.
    const int Unbroken = 10_000;

    /// <summary>A console on a writer: coloured and wrapped on a terminal, plain and unwrapped elsewhere.</summary>
    public static IAnsiConsole For(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }
}

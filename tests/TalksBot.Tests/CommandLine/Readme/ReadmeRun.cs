using System.CommandLine.Parsing;

namespace TalksBot.Tests.CommandLine.Readme;

/// <summary>How a command of the README is run by a test.</summary>
/// <param name="Command">The command, as it is written there.</param>
/// <param name="Shows">What it must print: among its output once it has ended, or as the beginning of a line while it runs.</param>
sealed record ReadmeRun(string Command, string Shows)
{
    const string Bot = "dotnet run --project src/TalksBot -c Release --";

    /// <summary>Whether it runs until it is interrupted.</summary>
    public bool RunsOn { get; init; }

    /// <summary>What an option is written behind, where the README names it alone.</summary>
    public string Behind { get; init; } = "";

    /// <summary>Words that stand for something else: FILE, a token.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>Options that make it short.</summary>
    public string Small { get; init; } = "";

    /// <summary>The project that <c>dotnet run</c> would start, such as <c>src/TalksBot</c>.</summary>
    public string Project => WordsOf(Whole).SkipWhile(word => word != "--project").Skip(1).First();

    /// <summary>What the program is told.</summary>
    public IReadOnlyList<string> Arguments => [.. WordsOf(Whole).SkipWhile(word => word != "--").Skip(1), .. WordsOf(Small)];

    /// <summary>The variables before the command.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment =>
    [
        .. WordsOf(Whole).TakeWhile(word => word.Contains('=', StringComparison.Ordinal))
            .Select(word => word.Split('=', 2)).Select(parts => (parts[0], parts[1])),
    ];

    // "sandbox --only" is what the bot is told.
    string Whole => Command.Contains("dotnet ", StringComparison.Ordinal) ? Command : $"{Bot} {Behind} {Command}";

    public override string ToString() => Command;

    IEnumerable<string> WordsOf(string line) =>
        CommandLineParser.SplitCommandLine(Words.Aggregate(line, (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal)));
}

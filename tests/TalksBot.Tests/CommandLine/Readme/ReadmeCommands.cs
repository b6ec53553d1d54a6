using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TalksBot.Tests.CommandLine.Readme;

/// <summary>Finds what a text in Markdown tells people to type into a shell.</summary>
static class ReadmeCommands
{
    /// <summary>What a command begins with, after variables of the environment.</summary>
    static readonly string[] Programs = ["dotnet", "docker", "systemctl", "sudo", "git", "curl", "bash", "sh", "npm", "apt-get", "apt"];

    /// <summary>What the bot itself is told: "sandbox --only" stands for the program with these arguments.</summary>
    static readonly string[] OfTheBot = ["run", "sandbox", "ask", "check", "storage", "articles", "digest"];

    /// <summary>
    /// All of them, once each, in their order: lines of code blocks, and code within sentences that begins with a program, with
    /// a command of the bot that has arguments, or with an option. In a table column whose heading ends in code, each cell's
    /// code is what follows it, and the heading alone is none. An option alone is none where it stands within another command.
    /// </summary>
    /// <exception cref="FormatException">A code block is neither commands nor a file's content.</exception>
    public static IReadOnlyList<string> In(string markdown)
    {
        var document = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UsePipeTables().Build());
        var headings = HeadingsOf(document);
        var found = new List<string>();
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                // A picture that is drawn from its words.
                case FencedCodeBlock { Info: "mermaid" }:
                    break;
                case CodeBlock block:
                    found.AddRange(InBlock(block));
                    break;
                case CodeInline code when headings.TryGetValue(code, out var heading):
                    found.Add($"{heading} {Words(code)}");
                    break;
                case CodeInline code when IsCommand(Words(code)) && !Words(code).EndsWith(" --", StringComparison.Ordinal):
                    found.Add(Words(code));
                    break;
            }
        }

        var whole = found.Where(command => command.Contains(' ', StringComparison.Ordinal)).SelectMany(command => command.Split(' ')).ToHashSet();
        return [.. found.Distinct().Where(command => !command.StartsWith('-') || !whole.Contains(command))];
    }

    static string[] InBlock(CodeBlock block)
    {
        string[] lines = [.. block.Lines.ToString().Split('\n').Where(line => line.Length > 0)];
        // The front matter of an article, and a part of a file of settings.
        return lines[0].StartsWith("---", StringComparison.Ordinal) || lines[0].StartsWith('"')
            ? []
            : Array.TrueForAll(lines, IsCommand)
                ? lines
                : throw new FormatException($"Neither commands nor the content of a file: {block.Lines}");
    }

    // What ends in "--" takes the words that the cells below it hold.
    static Dictionary<CodeInline, string> HeadingsOf(MarkdownDocument document)
    {
        var headings = new Dictionary<CodeInline, string>();
        foreach (var table in document.Descendants<Table>())
        {
            var rows = table.Cast<TableRow>().ToList();
            foreach (var (heading, column) in rows[0].Select((cell, column) => (CodeIn(cell).LastOrDefault(), column)))
            {
                if (heading is not null && Words(heading).EndsWith(" --", StringComparison.Ordinal))
                {
                    rows.Skip(1).SelectMany(row => CodeIn(row[column])).ToList().ForEach(code => headings[code] = Words(heading));
                }
            }
        }

        return headings;
    }

    static IEnumerable<CodeInline> CodeIn(Block cell) => cell.Descendants<CodeInline>();

    static bool IsCommand(string text)
    {
        var words = text.Split(' ').SkipWhile(word => word.Contains('=', StringComparison.Ordinal) && !word.StartsWith('-')).ToList();
        return words is [var first, ..]
            && (Programs.Contains(first) || (first.StartsWith('-') && first.Length > 1) || (OfTheBot.Contains(first) && words.Count > 1));
    }

    static string Words(CodeInline code) => string.Join(' ', code.Content.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

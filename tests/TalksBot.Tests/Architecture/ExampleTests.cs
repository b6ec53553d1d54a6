using System.Text.RegularExpressions;

namespace TalksBot.Tests.Architecture;

/// <summary>The example of ARCHITECTURE.md is what is compiled and run here, word for word.</summary>
public partial class ExampleTests
{
    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "TalksBot.Tests", "Architecture");

    [Fact]
    public void Example_EachBlock_StandsInTheFileThatItNames()
    {
        var blocks = Block().Matches(Section()).Select(match => (File: match.Groups["file"].Value, Lines: LinesOf(match.Groups["code"].Value))).ToList();
        Assert.Equal(
            ["Newest/NewestHandler.cs", "Newest/NewestMessages.cs", "Newest/NewestTexts.cs", "Newest/NewestTexts.resx", "Newest/NewestServices.cs", "BotWithNewest.cs", "BotWithNewest.cs", "Newest/NewestSpecs.cs"],
            blocks.Select(block => block.File));
        foreach (var (file, lines) in blocks)
        {
            var written = LinesOf(File.ReadAllText(Path.Combine(Folder, file)));
            Assert.True(
                Enumerable.Range(0, written.Length).Any(start => written.Skip(start).Take(lines.Length).SequenceEqual(lines)),
                $"{file} does not hold these lines:\n{string.Join('\n', lines)}");
        }
    }

    [Fact]
    public void Example_EachFileOfTheFeature_IsShown()
    {
        var shown = Block().Matches(Section()).Select(match => Path.GetFileName(match.Groups["file"].Value)).ToHashSet();
        Assert.All(Directory.GetFiles(Path.Combine(Folder, "Newest"), "*.cs"), file => Assert.Contains(Path.GetFileName(file), shown));
        // The four other languages are told of in words.
        Assert.Equal(5, Directory.GetFiles(Path.Combine(Folder, "Newest"), "*.resx").Length);
    }

    [Fact]
    public void Example_Steps_AreFive() => Assert.Equal(
        ["1", "2", "3", "4", "5"], Step().Matches(Section()).Select(match => match.Groups[1].Value));

    static string Section()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "ARCHITECTURE.md"));
        var start = text.IndexOf("\n## A new feature\n", StringComparison.Ordinal);
        Assert.True(start >= 0);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    // As they stand, but for how far the whole is indented, and for empty lines.
    static string[] LinesOf(string code)
    {
        var lines = code.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        return [.. lines.Select(line => line.TrimStart())];
    }

    [GeneratedRegex(@"^```\w+ (?<file>\S+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\*\*([0-9])\. ", RegexOptions.Multiline)]
    private static partial Regex Step();
}

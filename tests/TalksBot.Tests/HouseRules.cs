using System.Reflection;
using System.Text.RegularExpressions;

namespace TalksBot.Tests;

/// <summary>The rules of ARCHITECTURE.md that a compiler does not check.</summary>
public partial class HouseRules
{
    static readonly string Source = Path.Combine(RepositoryRoot.Path, "src");

    /// <summary>The features: folders of the bot that know nothing of one another.</summary>
    static readonly string[] Features = ["Asking", "Digests", "Feedback", "Feeds", "Help", "Inline", "Membership", "Operators", "Pins", "Privacy", "Settings", "Sources"];

    [Fact]
    public void Telegrams_library_stays_at_the_edges() => AssertNoMention(
        CodeOf("TalksBot"),
        UsesTelegramBot(),
        "Receiving/", "Chats/", "Delivery/", "Program.cs");

    [Fact]
    public void Lucene_stays_in_the_index() => AssertNoMention(CodeOf("TalksBot.Knowledge"), UsesLucene(), "Index/");

    [Fact]
    public void The_bot_does_not_know_what_searches() => AssertNoMention(CodeOf("TalksBot"), UsesLucene());

    [Fact]
    public void Only_the_program_and_some_commands_name_the_storage() => AssertNoMention(
        CodeOf("TalksBot"), UsesStorage(), "Storage/", "Program.cs", "CommandLine/StorageCheck.cs", "CommandLine/StorageCommand.cs",
        "CommandLine/CheckCommand.cs", "CommandLine/ArticlesCommand.cs", "CommandLine/DigestPreview.cs");

    [Fact]
    public void Sql_stays_in_the_storage() => AssertNoMention(CodeOf("TalksBot"), UsesSql(), "Storage/");

    [Fact]
    public void No_feature_names_another()
    {
        foreach (var feature in Features)
        {
            var others = new Regex($@"(TalksBot\.|(?<![\w.]))({string.Join('|', Features.Where(other => other != feature))})\.[A-Z]\w+|using TalksBot\.({string.Join('|', Features.Where(other => other != feature))});");
            AssertNoMention(CodeOf("TalksBot").Where(file => file.Path.StartsWith(feature + "/", StringComparison.Ordinal)), others);
        }
    }

    [Fact]
    public void No_two_features_answer_to_the_same_button()
    {
        var topics = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string) && field.Name.EndsWith("Topic", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();
        Assert.InRange(topics.Count, 10, int.MaxValue);
        Assert.Equal(topics.Distinct(), topics);
    }

    [Fact]
    public void The_sandbox_knows_nothing_of_the_bot() =>
        AssertNoMention(CodeOf("TalksBot.Sandbox"), UsesBot());

    [Fact]
    public void Knowledge_knows_neither_Telegram_nor_database() =>
        AssertNoMention(CodeOf("TalksBot.Knowledge"), UsesTelegramOrDatabase());

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine() => AssertNoMention(
        [.. CodeOf("TalksBot"), .. CodeOf("TalksBot.Knowledge"), .. CodeOf("TalksBot.Sandbox")], ReadsMachineClock());

    [Fact]
    public void Every_file_named_in_the_architecture_exists()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "ARCHITECTURE.md"));
        var named = NamedFile().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        string[] roots = [RepositoryRoot.Path, Source, .. Directory.GetDirectories(Source)];
        Assert.All(named, name => Assert.True(
            Array.Exists(roots, root => Path.Exists(Path.Combine(root, name))), $"{name} does not exist"));
    }

    static IEnumerable<(string Path, string Text)> CodeOf(string assembly)
    {
        var root = Path.Combine(Source, assembly);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal));
    }

    static void AssertNoMention(IEnumerable<(string Path, string Text)> files, Regex forbidden, params string[] except)
    {
        var checkedFiles = files.Where(file => !except.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(checkedFiles);
        Assert.Empty(checkedFiles.Where(file => forbidden.IsMatch(file.Text)).Select(file => file.Path));
    }

    [GeneratedRegex(@"\bTelegram\.Bot\b")]
    private static partial Regex UsesTelegramBot();

    [GeneratedRegex(@"\bLucene\.Net\b")]
    private static partial Regex UsesLucene();

    [GeneratedRegex(@"using TalksBot\.Storage\b|(?<![\w.])Storage\.[A-Z]\w+")]
    private static partial Regex UsesStorage();

    [GeneratedRegex(@"using (Dapper|Microsoft\.Data\.Sqlite)\b")]
    private static partial Regex UsesSql();

    [GeneratedRegex(@"using TalksBot\.(?!Sandbox)")]
    private static partial Regex UsesBot();

    [GeneratedRegex(@"using (Telegram|Microsoft\.Data|Dapper|TalksBot\.(?!Knowledge))")]
    private static partial Regex UsesTelegramOrDatabase();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b")]
    private static partial Regex ReadsMachineClock();

    [GeneratedRegex(@"`([A-Za-z][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]+)*(?:/|\.(?:cs|md|json|sql|tsv|sln|props)))`")]
    private static partial Regex NamedFile();
}

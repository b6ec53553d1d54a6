using TalksBot.Sandbox;
using TalksBot.Tests.Sandbox.Browser;

namespace TalksBot.Tests.CommandLine.Readme;

/// <summary>
/// What README.md tells people to type, typed: the programs as they were built for these tests, with the arguments that are
/// written there, and options beside them that make long runs short.
/// </summary>
public sealed class ReadmeSpecs : IAsyncLifetime, IDisposable
{
    const string Bot = "dotnet run --project src/TalksBot -c Release";
    const string Benchmarks = "dotnet run --project tests/TalksBot.Benchmarks -c Release --";
    const string Evaluation = "dotnet run --project tests/TalksBot.Evaluation -c Release --";

    static readonly ReadmeRun[] Runs =
    [
        new($"{Bot} -- sandbox", "Chat with the bot at http://127.0.0.1:") { RunsOn = true },
        // Any port may be taken here: 0 is a free one.
        new("--port 5000", "Chat with the bot at http://127.0.0.1:") { RunsOn = true, Behind = "sandbox", Words = new Dictionary<string, string> { ["5000"] = "0" } },
        new("sandbox --only", "Bot API: ") { RunsOn = true },
        new("--limits", "Chat with the bot at http://127.0.0.1:") { RunsOn = true, Behind = "sandbox" },
        new("--help", "Exit codes: 0 all went well"),
        new($"Telegram__Token=123:abc {Bot}", "") { RunsOn = true },
        new($"{Bot} -- check", "@talks_bot"),
        new($"{Bot} -- storage backup FILE", "was found sound") { Words = new Dictionary<string, string> { ["FILE"] = "copy.db" } },
        new($"{Bot} -- articles list", "Talks number 12"),
        new("articles list", "Talks number 12"),
        new($"{Bot} -- articles show 12", "Talks number 12, The Gull, 2 June 2025"),
        new($"{Bot} -- articles remove 12", "Article 12 is removed"),
        new($"{Bot} -- ask \"Who led the Ukrainian delegation?\"", "Umerov"),
        new($"{Bot} -- ask --json \"Who led the Ukrainian delegation?\"", "\"answered\""),
        new($"{Bot} -- ask --knowledge DIR --questions FILE.jsonl --top 10 --stats", "\"id\":\"a03\"")
        {
            Words = new Dictionary<string, string> { ["DIR"] = "knowledge", ["FILE.jsonl"] = "cases/questions.jsonl" },
        },
        new("ask --explain \"...\"", "best.held") { Words = new Dictionary<string, string> { ["..."] = "Who led the Ukrainian delegation?" } },
        new($"{Bot} -- digest preview --date 2025-06-03 --language uk", "2 червня 2025"),
        new($"{Bot} -- digest preview --chat -1001234567890", "Nothing new"),
        new($"{Benchmarks} start", "process start to first getUpdates") { Small = "--runs 1 --idle-seconds 0.5" },
        new($"{Benchmarks} reply", "question to stored reply") { Small = "--questions 10 --warm-up 10" },
        new($"{Benchmarks} flood", "round 1: 20 questions from 5 chats") { Small = "--questions 20 --people 5 --rounds 1" },
        new($"{Benchmarks} limits", "20 questions from 10 people: ") { Small = "--questions 20 --people 10" },
        new($"{Benchmarks} broadcast", "a digest to 10 chats") { Small = "--chats 10" },
        new($"{Benchmarks} subscribers", "20 subscribers due at once: ") { Small = "--chats 20 --seconds 1" },
        new($"{Benchmarks} duplicates", "50 articles: ") { Small = "--articles 50" },
        new($"{Benchmarks} crowding", "beside the one") { Small = "--questions 20 --rate 20 --alone-seconds 1" },
        new($"{Benchmarks} kill --kills 100 --seed 1", "1 kills") { Words = new Dictionary<string, string> { ["--kills 100"] = "--kills 1" } },
        new($"{Benchmarks} soak --weeks 8 --minutes-per-week 0.5", "week 1: ")
        {
            Words = new Dictionary<string, string> { ["--weeks 8"] = "--weeks 1" },
            Small = "--days-per-week 1 --questions-per-day 10",
        },
        new($"{Benchmarks} scale --sentences 10000 100000 1000000 1770000", "answer, median ms")
        {
            Words = new Dictionary<string, string> { ["10000 100000 1000000 1770000"] = "500 600" },
            Small = "--questions 20",
        },
        new($"{Evaluation} judge --cases DIR", "as shipped") { Words = new Dictionary<string, string> { ["DIR"] = "cases" }, Small = "--quick" },
        new($"{Evaluation} digest", "each article by itself") { Small = "--articles digests" },
    ];

    /// <summary>What is not run here, and why.</summary>
    static readonly Dictionary<string, string> NotRun = new()
    {
        ["dotnet test"] = "this test is part of it",
        [$"TALKSBOT_SCREENSHOTS=1 dotnet test -c Release --filter FullyQualifiedName~{nameof(ScreenshotSpecs)}"] =
            "writes over the pictures; without the variable, those specs are run with these",
        ["dotnet build -c Release"] = "what is tested here was built by it, or for debugging",
        ["dotnet publish src/TalksBot -o /opt/talksbot"] = "the registry: of the compiler that compiles ahead; PublishingTests asks for its settings",
        ["-r linux-arm64"] = "the registry, as before",
        ["dotnet publish -r linux-x64 --no-self-contained"] = "the registry, as before",
        ["dotnet publish -r linux-x64 --self-contained"] = "the registry, as before",
        ["dotnet publish src/TalksBot -t:PublishContainer"] = "the registry: of the image that it is based on, and docker's daemon",
        ["docker run -d -e Telegram__Token=123:abc -v talksbot:/home/app -p 127.0.0.1:9464:9464 talksbot"] = "docker's daemon, and a token",
        ["-v /srv/articles:/app/knowledge:ro"] = "docker's daemon",
        ["systemctl enable --now talksbot"] = "the daemon systemd; SystemdSpecs looks at its unit",
    };

    readonly TestFolder folder = new();
    SandboxServer sandbox = null!;

    public static TheoryData<string> Commands => [.. Runs.Select(run => run.Command)];

    public async Task InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        await ReadmeFolder.WriteAsync(folder);
    }

    public async Task DisposeAsync() => await sandbox.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_command_of_the_readme_is_run_here_or_cannot_be_for_a_reason()
    {
        var written = ReadmeCommands.In(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md")));
        var known = Runs.Select(run => run.Command).Concat(NotRun.Keys).ToList();
        Assert.Equal(known.Distinct(), known);
        Assert.Empty(written.Except(known));
        Assert.Empty(known.Except(written));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_readme_does_what_it_says(string command)
    {
        var run = Runs.Single(one => one.Command == command);
        using var program = BotProcess.Start(AssemblyOf(run.Project), folder.Path, run.Arguments, [.. EnvironmentOf(run)]);
        if (run.RunsOn)
        {
            await program.WaitForLineAsync(line => line.StartsWith(run.Shows, StringComparison.Ordinal));
            program.Interrupt();
        }

        var (exitCode, output, errors) = await program.EndAsync();
        Assert.True(exitCode == 0, $"{exitCode}: {output} {errors}");
        Assert.Contains(run.Shows, output, StringComparison.Ordinal);
    }
    /// <summary>The program as it was built with these tests, where <c>dotnet run</c> would build it.</summary>
    static string AssemblyOf(string project)
    {
        var target = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(
            RepositoryRoot.Path, project, "bin", target.Parent!.Name, target.Name, $"{Path.GetFileName(project)}.dll");
    }

    // What needs a token gets that of a Sandbox: the one that the README writes, and a bot that has none.
    IEnumerable<(string Name, string Value)> EnvironmentOf(ReadmeRun run) =>
    [
        ("Telegram__Token", sandbox.Token),
        ("Telegram__ApiAddress", sandbox.Address.ToString()),
        .. run.Environment.Where(variable => variable.Name != "Telegram__Token"),
    ];
}

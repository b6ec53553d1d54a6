using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TalksBot.Tests.Operations;

/// <summary>What a published bot and its container are made with; a container itself takes a registry that has the base image.</summary>
public class PublishingTests
{
    [Fact]
    public async Task Publish_Release_IsCompiledAheadNotTrimmedAndHasItsArticles()
    {
        var project = await AskAsync("-p:_IsPublishing=true", "-getProperty:PublishReadyToRun,PublishTrimmed", "-getItem:None");
        Assert.Equal("true", project["Properties"]!["PublishReadyToRun"]!.GetValue<string>());
        Assert.Equal("false", project["Properties"]!["PublishTrimmed"]!.GetValue<string>());
        var published = project["Items"]!["None"]!.AsArray()
            .Where(item => item!["CopyToPublishDirectory"]?.GetValue<string>() == "PreserveNewest")
            .Select(item => Path.GetFileName(item!["FullPath"]!.GetValue<string>()))
            .ToHashSet();
        Assert.Contains("talksbot.service", published);
        Assert.Subset(published, Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "knowledge")).Select(file => Path.GetFileName(file)).ToHashSet());
    }

    [Fact]
    public async Task Container_RunsAsAUserWithoutRightsAndKeepsDataWhereAVolumeBelongsToIt()
    {
        var project = await AskAsync("-getProperty:ContainerUser,ContainerRepository,ContainerWorkingDirectory", "-getItem:ContainerEnvironmentVariable,ContainerPort");
        Assert.Equal("app", project["Properties"]!["ContainerUser"]!.GetValue<string>());
        Assert.Equal("talksbot", project["Properties"]!["ContainerRepository"]!.GetValue<string>());
        Assert.Equal("/app", project["Properties"]!["ContainerWorkingDirectory"]!.GetValue<string>());
        var variables = project["Items"]!["ContainerEnvironmentVariable"]!.AsArray()
            .ToDictionary(item => item!["Identity"]!.GetValue<string>(), item => item!["Value"]!.GetValue<string>());
        Assert.Equal("/home/app/data", variables["Storage__DataFolder"]);
        Assert.StartsWith("/home/app/data/", variables["Knowledge__IndexFolder"], StringComparison.Ordinal);
        Assert.Equal("http://0.0.0.0:9464", variables["Operations__ListenOn"]);
        Assert.Equal("9464", Assert.Single(project["Items"]!["ContainerPort"]!.AsArray())!["Identity"]!.GetValue<string>());
    }

    static async Task<JsonNode> AskAsync(params string[] questions)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["msbuild", Path.Combine(RepositoryRoot.Path, "src", "TalksBot", "TalksBot.csproj"), "-p:Configuration=Release", .. questions])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Of the program that runs the tests, not of the one that is asked.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using var msbuild = Process.Start(start)!;
        var errors = msbuild.StandardError.ReadToEndAsync();
        var output = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        Assert.True(msbuild.ExitCode == 0, output + await errors);
        return JsonNode.Parse(output)!;
    }
}

using System.Text.Json;

namespace TalksBot.Tests.CommandLine;

/// <summary>Answers on the command line.</summary>
public sealed class AskSpecs : IDisposable
{
    readonly TestFolder folder = new();

    public AskSpecs() => TestArticles.WriteTalks(folder.Sub("knowledge"));

    [Fact]
    public async Task Ask_prints_passages_with_their_citations()
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, ["ask", "Who chaired the harbour meeting?"]);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("1. The harbour meeting was chaired by the lighthouse keeper Marta Lind.\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "   Delegations meet at the harbour & agree on grain, The <Gull>, Ida \"Inky\" Holm, 2 June 2025, https://gull.example/harbour?a=1&b=2",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_json_prints_one_object()
    {
        var (_, output, _) = await BotProcess.RunAsync(folder.Path, ["ask", "--json", "When does the ferry sail?", "--top", "2"]);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("passages").GetArrayLength() <= 2);
        var first = json.RootElement.GetProperty("passages")[0];
        Assert.Equal("winter.txt", first.GetProperty("document").GetString());
        Assert.Equal(1, first.GetProperty("sentence").GetInt32());
        Assert.Equal("Winter storms close the ferry line", first.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("published").ValueKind);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("url").ValueKind);
    }

    [Fact]
    public async Task Ask_questions_prints_a_line_for_each_in_order_and_knows_follow_ups()
    {
        var file = Path.Combine(folder.Path, "questions.jsonl");
        await File.WriteAllTextAsync(file, """
            {"id":"a","question":"Who chaired the harbour meeting?"}

            {"id":2,"question":"And the berths?","after":"a"}
            {"id":"c","question":"What does Merkel think of elephants?"}
            """);
        var (exitCode, output, errors) = await BotProcess.RunAsync(
            folder.Path, ["ask", "--knowledge", "knowledge", "--questions", file, "--top", "4", "--stats"]);
        Assert.Equal(0, exitCode);
        var lines = output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "2", "c"], lines.Select(line => line.GetProperty("id").ToString()));
        Assert.Equal(JsonValueKind.Number, lines[1].GetProperty("id").ValueKind);
        Assert.True(lines[0].GetProperty("answered").GetBoolean());
        Assert.False(lines[2].GetProperty("answered").GetBoolean());
        Assert.InRange(lines[0].GetProperty("confidence").GetDouble(), 0, 1);
        foreach (var figure in new[] { "articles           2", "sentences", "sentences/s", "p50", "p99", "peak memory" })
        {
            Assert.Contains(figure, errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", ":1: expected a JSON object")]
    [InlineData("{\"id\":\"a\",\"question\":\"x\"}\nnonsense", ":2: expected a JSON object")]
    [InlineData("{\"id\":\"a\",\"question\":\"x\",\"after\":\"b\"}", ":1: \"after\" names \"b\"")]
    public async Task Ask_questions_that_cannot_be_read_name_the_line(string content, string expected)
    {
        var file = Path.Combine(folder.Path, "questions.jsonl");
        await File.WriteAllTextAsync(file, content);
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, ["ask", "--questions", file]);
        Assert.Equal(1, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}

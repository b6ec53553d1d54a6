using System.Text.Json.Nodes;
using TalksBot.Sandbox;
using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.Sandbox.BotApi;

public class InlineTests
{
    const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    public static TheoryData<string, string> Refusals => new()
    {
        { $$"""{"results": [{{Many(51)}}]}""", "too many inline query results specified" },
        { $$"""{"results": [{{Result("")}}]}""", "RESULT_ID_EMPTY" },
        { $$"""{"results": [{{Result(new string('x', 65))}}]}""", "RESULT_ID_INVALID" },
        { $$"""{"results": [{{Result("a")}}, {{Result("a")}}]}""", "RESULT_ID_DUPLICATE" },
        { $$"""{"results": [], "next_offset": "{{new string('x', 65)}}"}""", "NEXT_OFFSET_INVALID" },
        { """{"results": [], "button": {"text": "Ask", "start_parameter": ""}}""", "can't use empty start_parameter" },
        { $$$"""{"results": [], "button": {"text": "Ask", "start_parameter": "{{{new string('x', 65)}}}"}}""",
            "too long start_parameter specified" },
        { """{"results": [], "button": {"text": "Ask", "start_parameter": "a b"}}""",
            "unallowed characters in start_parameter are used" },
        { """{"results": []}""", "query is too old and response timeout expired or query ID is invalid" },
    };

    [Fact]
    public async Task Query_ThatTheBotAnswers_GivesItsResults()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        var asked = world.QueryInlineAsync(world.Alice, "ceasefire", "20");
        var update = Assert.Single(await sandbox.UpdatesAsync())!;
        Assert.Empty(BotApiContract.Problems("Update", update));
        await sandbox.ResultAsync("answerInlineQuery", new
        {
            inline_query_id = (string)update["inline_query"]!["id"]!,
            results = new[] { JsonNode.Parse(Result("a")) },
            next_offset = "40",
            cache_time = 60,
            is_personal = true,
            button = new { text = "Ask the bot", start_parameter = "ask" },
        });

        var answer = await asked;
        Assert.Equal(("ceasefire", "20"), ((string)update["inline_query"]!["query"]!, (string)update["inline_query"]!["offset"]!));
        Assert.Equal(("40", 60, true), (answer.NextOffset, answer.CacheTime, answer.IsPersonal));
        Assert.Equal(new SandboxInlineButton("Ask the bot", "ask"), answer.Button);

        var chosen = world.ChooseInline(world.Alice, world.Group, Assert.Single(answer.Results));
        Assert.Equal(("bold", world.Bot, world.Alice), (chosen.Text, chosen.ViaBot, chosen.From));
        Assert.Equal("talks_bot", (string?)(await sandbox.UpdatesAsync())[^1]!["message"]!["via_bot"]!["username"]);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Answer_ThatTelegramRefuses_IsRefusedInItsWords(string parameters, string words)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var given = JsonNode.Parse(parameters)!.AsObject();
        given["inline_query_id"] = "1";
        Assert.Equal("Bad Request: " + words, await sandbox.RefusalAsync("answerInlineQuery", given));
    }

    [Fact]
    public async Task GuestMessage_ThatTheBotAnswers_StandsInTheOtherChat()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        var asked = world.AskAsGuestAsync(world.Alice, "@talks_bot who?");
        var update = Assert.Single(await sandbox.UpdatesAsync())!;
        Assert.Empty(BotApiContract.Problems("Update", update));
        var answer = new { guest_query_id = (string)update["guest_message"]!["guest_query_id"]!, result = JsonNode.Parse(Result("a")) };
        var sent = await sandbox.ResultAsync("answerGuestQuery", answer);
        Assert.Empty(BotApiContract.Problems("SentGuestMessage", sent));

        var said = await asked;
        Assert.Equal((world.Elsewhere, world.Bot, world.Alice, "bold"), (said.Chat, said.From, said.GuestCaller, said.Text));
        Assert.Equal(TooOld, await sandbox.RefusalAsync("answerGuestQuery", answer));
    }

    static string Result(string id) => $$$"""
        {"type": "article", "id": "{{{id}}}", "title": "T", "input_message_content": {"message_text": "<b>bold</b>", "parse_mode": "HTML"}}
        """;

    static string Many(int count) => string.Join(',', Enumerable.Range(0, count).Select(each => Result($"{each}")));
}

using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Chats;

namespace TalksBot.Tests.Conversations;

public class InlineSpecs
{
    [Fact]
    public async Task I_can_list_passages_with_headline_and_source_in_any_chat()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await Type(bot, "harbour meeting");
        var first = answer["results"]![0]!;
        Assert.Equal("Delegations meet at the harbour & agree on grain", (string?)first["title"]);
        Assert.StartsWith("The <Gull>, 2 June 2025: ", (string?)first["description"], StringComparison.Ordinal);
        var message = first["input_message_content"]!;
        Assert.Contains("<blockquote>", (string?)message["message_text"], StringComparison.Ordinal);
        Assert.Contains("https://gull.example/harbour?a=1&amp;b=2", (string?)message["message_text"], StringComparison.Ordinal);
        Assert.Equal((true, 60, true), ((bool?)message["link_preview_options"]!["is_disabled"], (int?)answer["cache_time"], (bool?)answer["is_personal"]));
        Assert.All(answer["results"]!.AsArray(), result => Assert.InRange(((string?)result!["id"])!.Length, 1, 64));
    }

    [Fact]
    public async Task I_see_the_newest_articles_before_I_type_and_the_next_page_when_I_scroll()
    {
        await using var bot = await RunningBot.StartAsync(folder =>
        {
            foreach (var number in Enumerable.Range(1, 23))
            {
                File.WriteAllText(Path.Combine(folder, $"{number:00}.md"), $"---\ntitle: Number {number}\npublished: 2025-06-{number:00}\n---\n\nBridge {number} was opened.\n");
            }
        });
        var first = await Type(bot, "");
        Assert.Equal((20, "Number 23"), (first["results"]!.AsArray().Count, (string?)first["results"]![0]!["title"]));
        var second = await Type(bot, "", offset: (string)first["next_offset"]!);
        Assert.Equal((3, "Number 3"), (second["results"]!.AsArray().Count, (string?)second["results"]![0]!["title"]));
        Assert.Equal("", (string?)second["next_offset"] ?? "");
    }

    [Fact]
    public async Task When_nothing_is_found_I_am_offered_to_ask_the_bot_which_then_answers()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await Type(bot, "zxqvw jklmn", language: "uk");
        Assert.Empty(answer["results"]!.AsArray());
        Assert.Equal("Нічого не знайдено. Запитати бота", (string?)answer["button"]!["text"]);
        Assert.Equal("zxqvw jklmn", QuestionLink.Read((string)answer["button"]!["start_parameter"]!));

        var chat = bot.World.PrivateChat(bot.World.Alice);
        var reply = await bot.AskAsync(bot.World.Alice, chat, "/start " + QuestionLink.PayloadOf("Who chaired the harbour meeting?"));
        Assert.Contains("Marta Lind", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q_")]
    [InlineData("q_!!!")]
    [InlineData("q__w")]
    public async Task A_link_without_a_question_that_can_be_read_tells_me_how_to_ask(string payload)
    {
        await using var bot = await RunningBot.StartAsync();
        var reply = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/start " + payload);
        Assert.Contains("/ask", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_of_inline_queries_alone_is_confirmed_and_not_kept()
    {
        await using var bot = await RunningBot.StartAsync();
        await Type(bot, "grain");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await bot.World.WaitUntilConfirmedAsync(patience.Token);
        Assert.Empty(bot.Log.At(Microsoft.Extensions.Logging.LogLevel.Error));
    }

    [Fact]
    public async Task I_am_answered_once_with_a_citation_in_a_chat_that_the_bot_is_not_in()
    {
        await using var bot = await RunningBot.StartAsync();
        var text = (string)(await AskAsGuest(bot, "@talks_bot who chaired the harbour meeting?"))["input_message_content"]!["message_text"]!;
        Assert.Contains("Marta", text, StringComparison.Ordinal);
        Assert.Contains("https://gull.example/harbour", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@talks_bot what is the price of zxqvw?", "The sources do not answer that.")]
    [InlineData("@talks_bot thanks", "You are welcome")]
    [InlineData("@talks_bot", "/ask")]
    public async Task A_guest_without_an_answer_gets_a_sentence_and_no_buttons(string said, string sentence)
    {
        await using var bot = await RunningBot.StartAsync();
        var result = await AskAsGuest(bot, said);
        Assert.Contains(sentence, (string?)result["input_message_content"]!["message_text"], StringComparison.Ordinal);
        Assert.Null(result["reply_markup"]);
    }

    static async Task<JsonObject> Type(RunningBot bot, string words, string offset = "", string language = "en")
    {
        var id = Guid.NewGuid().ToString();
        bot.World.EnqueueRaw(new JsonObject
        {
            ["inline_query"] = new JsonObject
            {
                ["id"] = id,
                ["from"] = new JsonObject { ["id"] = 1001, ["is_bot"] = false, ["first_name"] = "Alice", ["language_code"] = language },
                ["query"] = words,
                ["offset"] = offset,
            },
        }.ToJsonString());
        return await Requested(bot, "answerInlineQuery", "inline_query_id", id);
    }

    static async Task<JsonNode> AskAsGuest(RunningBot bot, string words)
    {
        bot.World.EnqueueRaw(JsonSerializer.Serialize(new
        {
            guest_message = new
            {
                message_id = 5,
                date = 1,
                guest_query_id = "g1",
                chat = new { id = -100_500, type = "supergroup", title = "Elsewhere" },
                from = new { id = 1001, is_bot = false, first_name = "Alice", language_code = "en" },
                text = words,
                entities = new[] { new { type = "mention", offset = 0, length = "@talks_bot".Length } },
            },
        }));
        return (await Requested(bot, "answerGuestQuery", "guest_query_id", "g1"))["result"]!;
    }

    static async Task<JsonObject> Requested(RunningBot bot, string method, string parameter, string value)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (bot.Sandbox.Requests.FirstOrDefault(one => one.Method == method && (string?)one.Parameters[parameter] == value) is { } request)
            {
                return request.Parameters;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"No {method} came.");
            await Task.Delay(5);
        }
    }
}

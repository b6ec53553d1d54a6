using System.Text.Json.Nodes;
using TalksBot.Sandbox;

namespace TalksBot.Tests.BotApi;

public class BotApiContractTests
{
    const string GoodMessage = """
        {
          "chat_id": -100, "text": "Hello", "parse_mode": "Html", "disable_notification": true,
          "link_preview_options": {"is_disabled": true},
          "reply_parameters": {"message_id": 7, "allow_sending_without_reply": true},
          "reply_markup": {"inline_keyboard": [[{"text": "More", "callback_data": "more:1"}]]}
        }
        """;

    [Theory]
    [InlineData("getMe", "{}")]
    [InlineData("sendMessage", GoodMessage)]
    [InlineData("sendMessage", """{"chat_id": "@name", "text": "Hello"}""")]
    [InlineData("getUpdates", """{"offset": 5, "timeout": 50, "allowed_updates": ["message", "callback_query"]}""")]
    [InlineData("setMyCommands", """{"commands": [{"command": "ask", "description": "Ask"}], "scope": {"type": "default"}}""")]
    [InlineData("createForumTopic", """{"chat_id": 1, "name": "x", "icon_color": 7322096}""")]
    public void Request_AsDocumented_HasNoProblem(string method, string parameters)
        => Assert.Empty(Problems(method, parameters));

    [Theory]
    [InlineData("sendMessge", "{}", "sendMessge: no such method")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": "a", "colour": 1}""", "sendMessage.colour: unknown")]
    [InlineData("sendMessage", """{"chat_id": 1}""", "sendMessage.text: required, but missing")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": 5}""", "sendMessage.text: String expected, not 5")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": null}""", "sendMessage.text: String expected, not null")]
    [InlineData("sendMessage", """{"chat_id": true, "text": "a"}""", "sendMessage.chat_id: Integer expected, not true")]
    [InlineData("sendMessage", """{"chat_id": 1.5, "text": "a"}""", "sendMessage.chat_id: Integer expected, not 1.5")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": "a", "disable_notification": "true"}""",
        "sendMessage.disable_notification: Boolean expected, not \"true\"")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": "a", "reply_parameters": {"message": 5}}""",
        "sendMessage.reply_parameters.message: unknown")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": "a", "reply_parameters": 5}""",
        "sendMessage.reply_parameters: ReplyParameters expected, not 5")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[{"txt": "a"}]]}}""",
        "sendMessage.reply_markup.inline_keyboard[0][0].txt: unknown",
        "sendMessage.reply_markup.inline_keyboard[0][0].text: required, but missing")]
    [InlineData("sendMessage", """{"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [{"text": "a"}]}}""",
        "sendMessage.reply_markup.inline_keyboard[0]: []InlineKeyboardButton expected, not {\"text\":\"a\"}")]
    [InlineData("getUpdates", """{"allowed_updates": ["message", 1]}""",
        "getUpdates.allowed_updates[1]: String expected, not 1")]
    public void Request_WithFault_IsFound(string method, string parameters, params string[] expected)
        => Assert.Equal(expected, Problems(method, parameters));

    [Fact]
    public void Value_OfAnAlternativeOfItsType_HasNoProblem()
        => Assert.Empty(BotApiContract.Problems("ChatMember", JsonNode.Parse(
            """{"status": "left", "user": {"id": 1, "is_bot": false, "first_name": "A"}}""")));

    [Fact]
    public void Value_OfNoAlternativeOfItsType_IsFound()
        => Assert.NotEmpty(BotApiContract.Problems("ChatMember", JsonNode.Parse("""{"status": "left"}""")));

    [Fact]
    public void Table_Heading_NamesTheVersion() => Assert.StartsWith("# Bot API 10.3,", BotApiTable.Heading);

    [Fact]
    public void Table_EveryTypeThatIsNamed_IsDescribed()
    {
        string[] simple = ["String", "Integer", "Float", "Boolean", "Object"];
        var named = BotApiTable.Methods.Concat(BotApiTable.Types)
            .SelectMany(each => each.Value.Fields.Values.SelectMany(field => field.Types)
                .Concat(each.Value.Alternatives))
            .Select(type => type.Replace("[]", "", StringComparison.Ordinal))
            .Distinct();
        Assert.All(named, type => Assert.True(simple.Contains(type) || BotApiTable.Types.ContainsKey(type), type));
    }

    static IReadOnlyList<string> Problems(string method, string parameters)
        => BotApiContract.Problems(new SandboxRequest(method, JsonNode.Parse(parameters)!.AsObject(), 200, null));
}

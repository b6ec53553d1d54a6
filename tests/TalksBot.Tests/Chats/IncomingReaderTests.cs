using System.Globalization;
using System.Text.Json;
using TalksBot.Chats;

namespace TalksBot.Tests.Chats;

public class IncomingReaderTests
{
    static readonly BotIdentity Bot = new(70, "talks_bot");

    [Theory]
    // What is said to the bot, and what is left of it.
    [InlineData("private", "Who led the talks?", "", "Who led the talks?", null)]
    [InlineData("private", "/ask Who?", "bot_command:0:4", "Who?", "ask")]
    [InlineData("supergroup", "/ASK@Talks_Bot Who?", "bot_command:0:14", "Who?", "ask")]
    [InlineData("group", "/start", "bot_command:0:6", "", "start")]
    [InlineData("supergroup", "tell me @talks_bot who led?", "mention:8:10", "tell me  who led?", null)]
    [InlineData("supergroup", "\ud83d\ude00 @TALKS_BOT who?", "mention:3:10", "\ud83d\ude00  who?", null)]
    [InlineData("private", "what does /ask do?", "bot_command:10:4", "what does /ask do?", null)]
    // Marks that no Telegram would make are passed over.
    [InlineData("private", "hi", "mention:0:99", "hi", null)]
    [InlineData("private", "hi", "mention:1:0,bot_command:0:0", "hi", null)]
    [InlineData("private", "@hi", "bot_command:0:3", "@hi", null)]
    [InlineData("private", "@talks_bot", "mention:0:10,mention:5:5", "", null)]
    public void Read_SaidToTheBot_IsTheRestOfTheText(string chat, string text, string entities, string rest, string? command)
    {
        var message = Assert.IsType<IncomingMessage>(IncomingReader.Read(Update(chat, text, entities), Bot));
        Assert.Equal((rest, command, true), (message.Text, message.Command, message.IsAddressed));
    }

    [Theory]
    [InlineData("supergroup", "Who led the talks?", "")]
    [InlineData("supergroup", "@other_bot who?", "mention:0:10")]
    [InlineData("supergroup", "see /ask", "bot_command:4:4")]
    public void Read_SaidToNobodyInAGroup_IsOverheard(string chat, string text, string entities)
    {
        var message = Assert.IsType<IncomingMessage>(IncomingReader.Read(Update(chat, text, entities), Bot));
        Assert.Equal((text, null, false), (message.Text, message.Command, message.IsAddressed));
    }

    [Theory]
    [InlineData("supergroup", "/ask@other_bot Who?", "bot_command:0:14")]
    [InlineData("private", "/ask@other_bot Who?", "bot_command:0:14")]
    [InlineData("channel", "@talks_bot who?", "mention:0:10")]
    public void Read_NotSaidToTheBot_IsSilence(string chat, string text, string entities) =>
        Assert.Null(IncomingReader.Read(Update(chat, text, entities), Bot));

    [Theory]
    // Another bot, a post forwarded from the linked channel, a service message, a picture without words in a group.
    [InlineData("""{"message":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":true,"first_name":"B"},"text":"hi"}}""")]
    [InlineData("""{"message":{"message_id":1,"date":0,"chat":{"id":-1,"type":"supergroup"},"from":{"id":777000,"is_bot":false,"first_name":"T"},"is_automatic_forward":true,"text":"@talks_bot who?","entities":[{"type":"mention","offset":0,"length":10}]}}""")]
    [InlineData("""{"message":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"},"new_chat_title":"x"}}""")]
    [InlineData("""{"message":{"message_id":1,"date":0,"chat":{"id":-1,"type":"group"},"from":{"id":5,"is_bot":false,"first_name":"A"},"photo":[]}}""")]
    [InlineData("""{"callback_query":{"id":"1","from":{"id":5,"is_bot":false,"first_name":"A"},"chat_instance":"1","inline_message_id":"1","data":"x"}}""")]
    public void Read_NothingForTheBot_IsSilence(string update) =>
        Assert.Null(IncomingReader.Read(update.Insert(1, "\"update_id\":9,"), Bot));

    [Theory]
    [InlineData(""" "photo":[],"caption":"Who?" """, "Who?", false)]
    [InlineData(""" "voice":{"file_id":"v","file_unique_id":"v","duration":1} """, "", true)]
    public void Read_PictureOrVoiceInPrivate_IsItsCaption(string content, string words, bool isWordless)
    {
        var update = $$"""{"update_id":9,"message":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"},{{content}} } }""";
        var message = Assert.IsType<IncomingMessage>(IncomingReader.Read(update, Bot));
        Assert.Equal((words, isWordless), (message.Text, message.IsWordless));
    }

    [Fact]
    public void Read_Edit_IsTheMessageWithItsNewText()
    {
        const string update = """{"update_id":9,"edited_message":{"message_id":1,"date":60,"edit_date":90,"chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"},"text":"x"}}""";
        var message = Assert.IsType<IncomingMessage>(IncomingReader.Read(update, Bot));
        Assert.Equal((true, DateTimeOffset.FromUnixTimeSeconds(60)), (message.IsEdited, message.WrittenAt));
    }

    [Fact]
    public void Read_BotMadeAdministrator_IsBeforeAndAfter()
    {
        const string update = """{"update_id":9,"my_chat_member":{"date":1,"chat":{"id":-5,"type":"supergroup"},"from":{"id":5,"is_bot":false,"first_name":"A"},"old_chat_member":{"status":"member","user":{"id":70,"is_bot":true,"first_name":"T"}},"new_chat_member":{"status":"administrator","can_pin_messages":true,"user":{"id":70,"is_bot":true,"first_name":"T"}}}}""";
        var change = Assert.IsType<BotMembership>(IncomingReader.Read(update, Bot));
        Assert.Equal((new BotStanding(true, false, false), new BotStanding(true, true, true)), (change.Before, change.After));
    }

    [Fact]
    public void Read_GroupThatBecameASupergroup_HasItsNewNumber()
    {
        const string update = """{"update_id":9,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group"},"from":{"id":5,"is_bot":false,"first_name":"A"},"migrate_to_chat_id":-1005}}""";
        Assert.Equal(-1005, Assert.IsType<GroupUpgrade>(IncomingReader.Read(update, Bot)).NewChatId);
    }

    [Fact]
    public void Read_ReplyToTheBot_IsAddressed()
    {
        var update = Update("supergroup", "and then?", "").Replace(
            "\"text\"", """ "reply_to_message":{"message_id":4,"date":0,"chat":{"id":-5,"type":"supergroup"},"from":{"id":70,"is_bot":true,"first_name":"T"},"text":"x"},"text" """, StringComparison.Ordinal);
        Assert.Equal("and then?", Assert.IsType<IncomingMessage>(IncomingReader.Read(update, Bot)).Text);
    }

    [Theory]
    [InlineData(17, true, 17)]
    [InlineData(1, true, null)]    // General takes no thread id.
    [InlineData(17, false, null)]  // The thread of a plain reply is no topic.
    public void Read_MessageOfATopic_IsAnsweredThere(int thread, bool isTopic, int? expected)
    {
        var update = Update("supergroup", "/ask x", "bot_command:0:4").Replace(
            "\"text\"",
            $"\"message_thread_id\":{thread},\"is_topic_message\":{(isTopic ? "true" : "false")},\"text\"",
            StringComparison.Ordinal);
        Assert.Equal(expected, Assert.IsType<IncomingMessage>(IncomingReader.Read(update, Bot)).ThreadId);
    }

    [Theory]
    [InlineData("sources:2", "sources", "2")]
    [InlineData("a:b:c", "a", "b:c")]
    [InlineData("alone", "alone", "")]
    public void Read_ButtonPress_IsSplitAtTheFirstColon(string data, string topic, string value)
    {
        var update = """{"update_id":9,"callback_query":{"id":"q","from":{"id":5,"is_bot":false,"first_name":"A"},"chat_instance":"1","data":"DATA","message":{"message_id":8,"date":1,"chat":{"id":-5,"type":"supergroup"}}}}"""
            .Replace("DATA", data, StringComparison.Ordinal);
        var press = Assert.IsType<ButtonPress>(IncomingReader.Read(update, Bot));
        Assert.Equal((topic, value, 8, "q"), (press.Topic, press.Value, press.MessageId, press.QueryId));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"update_id":1,"message":{"message_id":"no number"}}""")]
    public void Read_NotOfTheBotApisForm_SaysSo(string update) =>
        Assert.ThrowsAny<JsonException>(() => IncomingReader.Read(update, Bot));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"chat":{"id":-100123}}}""", -100123)]
    [InlineData("""{"update_id":1,"callback_query":{"message":{"chat":{"id":55}}}}""", 55)]
    [InlineData("""{"update_id":1,"some_new_kind":{"chat":{"id":7}}}""", 7)]
    [InlineData("""{"update_id":1,"poll":{"id":"5"}}""", 0)]
    [InlineData("""{"update_id":1,"message":{"chat":{"id":"x"}}}""", 0)]
    public void ChatIdOf_AnyUpdate_IsItsChat(string update, long chatId) =>
        Assert.Equal(chatId, IncomingReader.ChatIdOf(JsonDocument.Parse(update).RootElement));

    static string Update(string chat, string text, string entities)
    {
        var marks = entities.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(entity => entity.Split(':'))
            .Select(parts => new { type = parts[0], offset = int.Parse(parts[1], CultureInfo.InvariantCulture), length = int.Parse(parts[2], CultureInfo.InvariantCulture) });
        return JsonSerializer.Serialize(new
        {
            update_id = 9,
            message = new
            {
                message_id = 3,
                date = 1,
                chat = new { id = chat == "private" ? 5 : -5, type = chat },
                from = new { id = 5, is_bot = false, first_name = "Ann" },
                text,
                entities = marks,
            },
        });
    }
}

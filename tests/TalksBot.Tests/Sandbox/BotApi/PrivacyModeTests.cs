namespace TalksBot.Tests.Sandbox.BotApi;

public class PrivacyModeTests
{
    [Theory]
    [InlineData("Good morning", false)]
    [InlineData("/ask who?", true)]
    [InlineData("/ask@talks_bot who?", true)]
    [InlineData("/ask@TALKS_BOT who?", true)]
    [InlineData("/ask@other_bot who?", false)]
    [InlineData("hey @talks_bot, who?", true)]
    [InlineData("hey @other_bot, who?", false)]
    [InlineData("talks_bot", false)]
    public async Task GroupMessage_UnderPrivacyMode_IsShownOnlyIfItIsForTheBot(string text, bool isSeen)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.Say(sandbox.World.Alice, sandbox.World.Group, text);
        Assert.Equal(isSeen ? 1 : 0, (await sandbox.UpdatesAsync()).Count);
    }

    [Fact]
    public async Task Command_ThatNamesNoBot_GoesToTheBotThatSpokeLast()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        var other = world.Join(new TalksBot.Sandbox.SandboxUser(7_000_000_002, "Other", "other_bot", IsBot: true), world.Group);
        world.Say(other, world.Group, "I am a bot too");
        world.Say(world.Alice, world.Group, "/ask who?");
        await sandbox.ResultAsync("sendMessage", new { chat_id = world.Group.Id, text = "So am I" });
        var asked = world.Say(world.Alice, world.Group, "/ask when?");
        world.Say(world.Max, world.Group, "A good question", replyTo: asked);

        // The notice of a newcomer is a service message, which every bot sees.
        var updates = await sandbox.UpdatesAsync();
        Assert.Equal([null, "/ask when?", "A good question"], updates.Select(each => (string?)each!["message"]!["text"]));
    }

    [Theory]
    [InlineData("@talks_bot who?", 1)]
    [InlineData("who?", 0)]
    public async Task Caption_UnderPrivacyMode_CountsAsText(string caption, int seen)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.SayPhoto(sandbox.World.Alice, sandbox.World.Group, caption);
        Assert.Equal(seen, (await sandbox.UpdatesAsync()).Count);
    }

    [Fact]
    public async Task GroupMessage_InReplyToTheBot_IsShown()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        await sandbox.ResultAsync("sendMessage", new { chat_id = world.Group.Id, text = "Hello" });
        var hello = Assert.Single(world.Messages(world.Group));
        var aside = world.Say(world.Max, world.Group, "Not for the bot");
        world.Say(world.Alice, world.Group, "Nor this", replyTo: aside);
        world.Say(world.Alice, world.Group, "And you?", replyTo: hello);

        var update = Assert.Single(await sandbox.UpdatesAsync());
        Assert.Equal("And you?", update!["message"]!["text"]!.GetValue<string>());
        Assert.True(update["message"]!["reply_to_message"]!["from"]!["is_bot"]!.GetValue<bool>());

        // As in Telegram, a reply in a supergroup has a thread without being in a topic.
        Assert.Equal(hello.Id, update["message"]!["message_thread_id"]!.GetValue<int>());
        Assert.Null(update["message"]!["is_topic_message"]);
    }

    [Fact]
    public async Task GroupMessage_WithPrivacyModeOff_IsShown()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options with { CanReadAllGroupMessages = true });
        sandbox.World.Say(sandbox.World.Alice, sandbox.World.Group, "Good morning");
        Assert.Single(await sandbox.UpdatesAsync());
        Assert.True((await sandbox.ResultAsync("getMe"))["can_read_all_group_messages"]!.GetValue<bool>());
    }

    [Fact]
    public async Task GroupMessage_WhenTheBotIsAdministrator_IsShown()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.Promote(sandbox.World.Bot, canPinMessages: false);
        sandbox.World.Say(sandbox.World.Alice, sandbox.World.Group, "Good morning");
        Assert.Equal("Good morning", (await sandbox.UpdatesAsync())[^1]!["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task GroupMessage_WhenTheBotIsNotIn_IsNotShown()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.Kick(sandbox.World.Bot);
        sandbox.World.Say(sandbox.World.Alice, sandbox.World.Group, "/ask who?");
        Assert.Equal("kicked", Assert.Single(await sandbox.UpdatesAsync())!["my_chat_member"]!["new_chat_member"]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Person_NotInTheGroup_CannotSpeakThere()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.Kick(sandbox.World.Alice);
        Assert.Throws<ArgumentException>(() => sandbox.World.Say(sandbox.World.Alice, sandbox.World.Group, "Hello"));
        sandbox.World.Add(sandbox.World.Alice);
        sandbox.World.Say(sandbox.World.Alice, sandbox.World.Group, "Hello");
    }
}

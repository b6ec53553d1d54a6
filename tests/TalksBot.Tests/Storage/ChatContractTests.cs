using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Questions;

namespace TalksBot.Tests.Storage;

/// <summary>What is kept of chats, and of what was told to Telegram.</summary>
public sealed class ChatContractTests : StorageContract
{
    [Fact]
    public async Task Settings_Changed_ComeBackAsTheyWere()
    {
        var chosen = new ChatSettings("uk", AnsweringMode.AnyQuestion, PinLimit: 3);
        await inbox.Append([Update(5), Update(6)], Now);
        await inbox.Finish(5, [], [new SettingsChanged(-4, ChatSettings.Default)], null, Now);
        await inbox.Finish(6, [], [new SettingsChanged(-4, chosen)], null, Now);
        await ReopenAsync();
        Assert.Equal(chosen, settings.Get(-4));
        Assert.Equal(ChatSettings.Default, settings.Get(3));
    }

    [Fact]
    public async Task ChatSuspended_Group_KeepsItsSettingsForAWhileAndIsResumed()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        await Change(new SettingsChanged(-4, chosen), new SettingsChanged(-5, chosen), new SettingsChanged(3, chosen));
        await Change(new ChatSuspended(-4, Now), new ChatSuspended(-5, Now), new ChatSuspended(-6, Now), new ChatSuspended(3, Now));
        await Change(new ChatSuspended(-4, Now.AddDays(5)), new ChatResumed(new Chat(-5, ChatKind.Group)));
        await ReopenAsync();
        Assert.Equal(
            [ChatPresence.Suspended, ChatPresence.Present, ChatPresence.Suspended, ChatPresence.Suspended],
            new long[] { -4, -5, -6, 3 }.Select(settings.PresenceOf));
        Assert.Equal(chosen, settings.Get(-4));
        Assert.Equal(0, await settings.DeleteSuspended(Now));
        Assert.Equal(3, await settings.DeleteSuspended(Now.AddMilliseconds(1)));
        Assert.Equal([ChatSettings.Default, chosen, ChatSettings.Default], new long[] { -4, -5, 3 }.Select(settings.Get));
        Assert.Equal(ChatPresence.Unknown, settings.PresenceOf(-4));
    }

    [Fact]
    public async Task ChatResumed_UnknownChats_RemembersGroupsAlone()
    {
        await Change(new ChatResumed(new Chat(-4, ChatKind.Group)), new ChatResumed(new Chat(3, ChatKind.Private)));
        Assert.Equal((ChatPresence.Present, ChatPresence.Unknown), (settings.PresenceOf(-4), settings.PresenceOf(3)));
        Assert.Equal(ChatSettings.Default, settings.Get(-4));
    }

    [Fact]
    public async Task ChatMoved_SupergroupKnownAlready_TakesTheGroupsSettings()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        await Change(new SettingsChanged(-4, chosen), new ChatSuspended(-4, Now), new ChatResumed(new Chat(-1004, ChatKind.Group)));
        await Change(new ChatMoved(-4, -1004));
        Assert.Equal((chosen, ChatPresence.Present), (settings.Get(-1004), settings.PresenceOf(-1004)));
        Assert.Equal(ChatPresence.Unknown, settings.PresenceOf(-4));
    }

    [Fact]
    public async Task PublishedMenus_Recorded_ComeBack()
    {
        Assert.Null(menus.ContentOf("a"));
        await menus.Record("a", "1");
        await menus.Record("a", "2");
        await ReopenAsync();
        Assert.Equal(("2", null), (menus.ContentOf("a"), menus.ContentOf("b")));
    }

    [Fact]
    public async Task ChatMoved_Group_KeepsItsSettingsAndQuestions()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        var question = new AskedQuestion(5, -4, 8, 42, "Who?", null, Now);
        await inbox.Append([Update(5), Update(6)], Now);
        await inbox.Finish(5, [], [Asked(question), new SettingsChanged(-4, chosen)], null, Now);
        await inbox.Finish(6, [], [new ChatMoved(-4, -1004)], null, Now);
        Assert.Equal(chosen, settings.Get(-1004));
        Assert.Equal(ChatSettings.Default, settings.Get(-4));
        Assert.Equal(question with { ChatId = -1004, MessageId = null }, questions.Find(5, -1004));
    }
}

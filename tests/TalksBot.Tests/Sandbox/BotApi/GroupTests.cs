using System.Text.Json.Nodes;
using TalksBot.Sandbox;
using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.Sandbox.BotApi;

public class GroupTests
{
    [Fact]
    public async Task BasicGroup_ThatIsUpgraded_RefusesWithTheNewId()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        Assert.Equal("group", (string?)(await sandbox.ResultAsync("getChat", new { chat_id = world.Club.Id }))["type"]);
        var made = world.Upgrade(world.Club);

        var answer = await sandbox.CallAsync("sendMessage", new { chat_id = world.Club.Id, text = "a" });
        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", (string?)answer["description"]);
        Assert.Equal(made.Id, (long)answer["parameters"]!["migrate_to_chat_id"]!);
        await sandbox.ResultAsync("sendMessage", new { chat_id = made.Id, text = "a" });

        var updates = await sandbox.UpdatesAsync();
        Assert.Equal(made.Id, (long)updates[0]!["message"]!["migrate_to_chat_id"]!);
        Assert.Equal(world.Club.Id, (long)updates[1]!["message"]!["migrate_from_chat_id"]!);
        Assert.Empty(updates.SelectMany(each => BotApiContract.Problems("Update", each)));
        Assert.Throws<ArgumentException>(() => world.Upgrade(world.Club));
    }

    [Fact]
    public async Task Topic_ThatExists_TakesMessages()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, forum) = (sandbox.World, sandbox.World.Forum);
        var topic = world.Topics(forum)[1];
        Assert.Equal(["Prisoners", "Ceasefire"], world.Topics(forum).Select(each => each.Name));
        world.Say(world.Alice, topic, "/ask who?");
        world.Say(world.Alice, forum, "/ask in General");

        var updates = await sandbox.UpdatesAsync();
        Assert.Empty(updates.SelectMany(each => BotApiContract.Problems("Update", each)));
        Assert.Equal(topic.Id, (int)updates[0]!["message"]!["message_thread_id"]!);
        Assert.True((bool)updates[0]!["message"]!["is_topic_message"]!);
        Assert.Equal(topic.Id, (int)updates[0]!["message"]!["reply_to_message"]!["message_id"]!);
        Assert.Null(updates[1]!["message"]!["message_thread_id"]);

        await sandbox.ResultAsync("sendMessage", new { chat_id = forum.Id, text = "a", message_thread_id = topic.Id });
        Assert.Equal((topic.Id, true), (world.Messages(forum)[^1].ThreadId, world.Messages(forum)[^1].IsTopicMessage));
        foreach (var thread in (int[])[77, 999])
        {
            Assert.Equal("Bad Request: message thread not found",
                await sandbox.RefusalAsync("sendMessage", new { chat_id = forum.Id, text = "a", message_thread_id = thread }));
        }

        Assert.Throws<ArgumentException>(() => world.CreateTopic(world.Group, "None"));
    }

    [Fact]
    public async Task ChannelPost_ForwardedToTheGroup_HasTheChannelAsSender()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        world.SetPrivacyMode(isOn: false);
        world.PostChannel("@talks_bot who?");
        var update = Assert.Single(await sandbox.UpdatesAsync())!;
        Assert.Empty(BotApiContract.Problems("Update", update));
        Assert.True((bool)update["message"]!["is_automatic_forward"]!);
        Assert.Equal(world.Channel.Id, (long)update["message"]!["sender_chat"]!["id"]!);
        Assert.Equal("Forbidden: bot is not a member of the channel chat",
            await sandbox.RefusalAsync("sendMessage", new { chat_id = world.Channel.Id, text = "a" }));
    }

    [Fact]
    public async Task AnonymousAdministrator_WhoWrites_IsNotNamed()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, group) = (sandbox.World, sandbox.World.Group);
        Assert.Throws<ArgumentException>(() => world.SayAnonymously(world.Max, group, "/ask"));
        world.Promote(world.Max, group, canPinMessages: true, isAnonymous: true);
        world.SayAnonymously(world.Max, group, "/ask who?");
        var message = Assert.Single(await sandbox.UpdatesAsync())!["message"]!;
        Assert.Equal((1_087_968_824, "GroupAnonymousBot", group.Id),
            ((long)message["from"]!["id"]!, (string?)message["from"]!["username"], (long)message["sender_chat"]!["id"]!));

        var standing = await sandbox.ResultAsync("getChatMember", new { chat_id = group.Id, user_id = world.Max.Id });
        Assert.True((bool)standing["is_anonymous"]!);
        Assert.Empty(BotApiContract.Problems("ChatMemberAdministrator", standing));
    }

    [Fact]
    public async Task Members_ThatAreHidden_AreShownToAdministratorsOnly()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, group) = (sandbox.World, sandbox.World.Group);
        world.HideMembers(group);
        var asked = new { chat_id = group.Id, user_id = world.Max.Id };
        Assert.Equal("Bad Request: CHAT_ADMIN_REQUIRED", await sandbox.RefusalAsync("getChatMember", asked));
        world.Promote(world.Bot, canPinMessages: false);
        Assert.Equal("administrator", (string?)(await sandbox.ResultAsync("getChatMember", asked))["status"]);
    }

    [Fact]
    public async Task Newcomer_WhoJoins_IsAnnouncedToTheBot()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        var eva = world.Join(new SandboxUser(1004, "Eva", "eva_asks", "tr"), world.Group);
        world.Say(eva, world.PrivateChat(eva), "Hello");
        world.Kick(world.Bot, world.Club);
        var updates = await sandbox.UpdatesAsync();
        Assert.Equal(1004, (long)updates[0]!["message"]!["new_chat_members"]![0]!["id"]!);
        Assert.Equal("Hello", (string?)updates[1]!["message"]!["text"]);
        Assert.Empty(updates.SelectMany(each => BotApiContract.Problems("Update", each)));
        Assert.Equal("Forbidden: bot was kicked from the group chat",
            await sandbox.RefusalAsync("sendMessage", new { chat_id = world.Club.Id, text = "a" }));
    }
}

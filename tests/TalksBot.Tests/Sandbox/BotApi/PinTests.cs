using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.Sandbox.BotApi;

public class PinTests
{
    const string NoRight = "Bad Request: not enough rights to manage pinned messages in the chat";

    [Fact]
    public async Task Pin_ByTheBot_IsRecordedAndAnnounced()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, group) = (sandbox.World, sandbox.World.Group);
        var said = world.Say(world.Alice, group, "aside");
        Assert.Equal(NoRight, await sandbox.RefusalAsync("pinChatMessage", new { chat_id = group.Id, message_id = said.Id }));
        world.Promote(world.Bot, canPinMessages: true);
        await sandbox.ResultAsync("pinChatMessage", new { chat_id = group.Id, message_id = said.Id, disable_notification = true });
        Assert.Equal((said.Id, world.Bot, false),
            (world.Pins(group)[0].MessageId, world.Pins(group)[0].By, world.Pins(group)[0].IsLoud));

        var update = (await sandbox.UpdatesAsync())[^1]!;
        Assert.Equal(said.Id, (int)update["message"]!["pinned_message"]!["message_id"]!);
        Assert.Empty(BotApiContract.Problems("Update", update));
        Assert.Equal("Bad Request: message can't be pinned", await sandbox.RefusalAsync(
            "pinChatMessage", new { chat_id = group.Id, message_id = world.Messages(group)[^1].Id }));
        await sandbox.ResultAsync("unpinAllChatMessages", new { chat_id = group.Id });
        Assert.Empty(world.Pins(group));
    }

    [Fact]
    public async Task Pin_ByHand_NeedsTheRightAndItsEndIsSilent()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, group) = (sandbox.World, sandbox.World.Group);
        var said = world.Say(world.Alice, group, "aside");
        Assert.Throws<ArgumentException>(() => world.Pin(world.Alice, said));
        world.Pin(world.Max, said, isLoud: true);
        Assert.True(world.Pins(group)[0].IsLoud);
        Assert.True(world.Unpin(world.Olena, said));
        Assert.False(world.Unpin(world.Olena, said));
        Assert.Single(await sandbox.UpdatesAsync());
    }

    [Fact]
    public async Task Pin_ThatMembersMayMake_IsOpenToThePlainBotInASupergroupOnly()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        foreach (var chat in (TalksBot.Sandbox.SandboxChat[])[world.Group, world.Club])
        {
            Assert.False((bool)(await sandbox.ResultAsync("getChat", new { chat_id = chat.Id }))["permissions"]!["can_pin_messages"]!);
            world.LetMembersPin(chat);
            var pin = new { chat_id = chat.Id, message_id = world.Say(world.Alice, chat, "aside").Id };
            if (chat == world.Group)
            {
                await sandbox.ResultAsync("pinChatMessage", pin);
            }
            else
            {
                Assert.Equal(NoRight, await sandbox.RefusalAsync("pinChatMessage", pin));
            }
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chats;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Sandbox;
using TalksBot.Storage;
using TalksBot.Subscriptions;
using TalksBot.Tests.Storage;

namespace TalksBot.Tests.Conversations;

public class DigestDeliverySpecs
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task I_get_it_at_my_hour_with_what_is_new_since_the_last_one()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 0-1, due 2025-07-27 05:30");
        arrivals.Arrive(bot.Time.GetUtcNow());
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 1-3, due 2025-07-28 05:30");
    }

    [Fact]
    public async Task Nothing_new_is_not_sent_unless_I_want_to_hear_of_it_and_either_is_recorded()
    {
        var (bot, _, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        await NextDue(bot);
        await Decided(bot, "NothingNew 2025-07-27");
        Assert.DoesNotContain(bot.Said(Alice(bot)), IsDigest);
        var settings = await Ask(bot, bot.World.Alice, Alice(bot), "/settings");
        await bot.World.PressAsync(bot.World.Alice, settings, settings.Buttons[1].CallbackData!);
        var page = await bot.PassTimeUntil(bot.WaitForAsync(settings.Chat, message => message.Id == settings.Id && message.Edited), Step);
        await bot.World.PressAsync(bot.World.Alice, page, page.Buttons.First(button => button.Text.StartsWith("Always", StringComparison.Ordinal)).CallbackData!);
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 0-0, due 2025-07-28 05:30");
    }

    [Fact]
    public async Task It_comes_in_several_messages_in_their_order()
    {
        var (bot, arrivals, digests) = await Start();
        await using var _bot = bot;
        digests.Messages = 3;
        await Subscribe(bot, bot.World.Alice);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 3/3");
        Assert.Equal(["1", "2", "3"], bot.Said(Alice(bot)).Where(IsDigest).Select(message => message.Text[7..8]));
    }

    [Fact]
    public async Task In_our_group_it_is_pinned_silently_and_yesterdays_is_unpinned()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        await Ask(bot, bot.World.Max, bot.World.Group, "/subscribe 08:30 Kyiv");
        await Tune(bot, new SubscriptionTuned(bot.World.Group.Id, IsAlways: true, IsPinned: true));
        await NextDue(bot);
        var first = await Digest(bot, bot.World.Group, "Digest 1/1 in en: 0-0, due 2025-07-27");
        await Pinned(bot, first);
        await bot.RestartAsync();
        await NextDue(bot);
        var second = await Digest(bot, bot.World.Group, "Digest 1/1 in en: 0-0, due 2025-07-28");
        await Pinned(bot, second);
        Assert.False(Assert.Single(bot.World.Pins(bot.World.Group)).IsLoud);
    }

    [Fact]
    public async Task In_a_forum_it_goes_into_the_topic_where_it_was_subscribed()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        var topic = bot.World.CreateTopic(bot.World.Forum, "News");
        var said = bot.World.Say(bot.World.Olena, topic, "/subscribe 08:30 Kyiv");
        await bot.PassTimeUntil(bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == said.Id), Step);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        Assert.Equal(topic.Id, (await Digest(bot, bot.World.Forum, "Digest")).ThreadId);
    }

    [Fact]
    public async Task No_second_one_comes_on_a_day_however_I_change_it()
    {
        var (bot, arrivals, digests) = await Start();
        await using var _bot = bot;
        digests.HasAlwaysNews = true;
        await Ask(bot, bot.World.Alice, Alice(bot), "/subscribe 12:30 Kyiv");
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest");
        await Ask(bot, bot.World.Alice, Alice(bot), "/unsubscribe");
        var changed = await Ask(bot, bot.World.Alice, Alice(bot), "/subscribe 14:00 Kyiv");
        Assert.Contains("27 July 2025, at 14:00", changed.Text, StringComparison.Ordinal);
        Assert.EndsWith("It does not come sooner, since there is one digest a day at most.", changed.Text, StringComparison.Ordinal);
        Assert.Contains("27 July 2025, at 08:00 (America/New_York)", (await Ask(bot, bot.World.Alice, Alice(bot), "/subscribe 08:00 New York")).Text, StringComparison.Ordinal);
        bot.Time.Advance(TimeSpan.FromHours(10));
        await Ask(bot, bot.World.Alice, Alice(bot), "/help");
        Assert.Single(bot.Said(Alice(bot)), IsDigest);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task When_nobody_knows_whether_it_was_sent_it_is_not_repeated_and_that_is_recorded(bool wasSent, int digestsSeen)
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        arrivals.Arrive(bot.Time.GetUtcNow());
        bot.Sandbox.Faults.Add("sendMessage", wasSent ? SandboxFault.ResetAfter() : SandboxFault.ResetBefore());
        await NextDue(bot);
        await Lost(bot, "UnknownOutcome");
        await bot.RestartAsync();
        bot.Time.Advance(TimeSpan.FromHours(12));
        await Ask(bot, bot.World.Alice, Alice(bot), "/help");
        Assert.Equal(digestsSeen, bot.Said(Alice(bot)).Count(IsDigest));
        await NextDue(bot);
        await Decided(bot, "NothingNew 2025-07-28");
    }

    [Fact]
    public async Task One_that_cannot_be_written_becomes_a_dead_letter_and_the_others_come()
    {
        var (bot, arrivals, digests) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        await Subscribe(bot, bot.World.Max);
        digests.Unwritable.Add(bot.World.Alice.Id);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, bot.World.PrivateChat(bot.World.Max), "Digest");
        await Lost(bot, "Unwritten");
        await Ask(bot, bot.World.Alice, Alice(bot), "/help");
        digests.Unwritable.Clear();
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 1-2");
    }

    [Fact]
    public async Task When_I_block_the_bot_it_stops_and_comes_again_when_I_am_back()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        bot.World.Block(bot.World.Alice);
        await Present(bot, bot.World.Alice.Id, ChatPresence.Suspended);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Decided(bot, "Suspended 2025-07-27");
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Method == "sendMessage"
            && request.Parameters["text"]!.ToString().StartsWith("Digest", StringComparison.Ordinal));
        bot.World.Unblock(bot.World.Alice);
        await Present(bot, bot.World.Alice.Id, ChatPresence.Present);
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 0-1, due 2025-07-28 05:30");
    }

    [Fact]
    public async Task When_our_group_removes_the_bot_it_stops_and_comes_again_at_the_same_hour_when_the_bot_is_back()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Ask(bot, bot.World.Max, bot.World.Group, "/subscribe 08:30 Kyiv");
        bot.World.Kick(bot.World.Bot);
        await Present(bot, bot.World.Group.Id, ChatPresence.Suspended);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Decided(bot, "Suspended 2025-07-27");
        Assert.DoesNotContain(bot.Said(bot.World.Group), IsDigest);
        bot.World.Add(bot.World.Bot);
        await Present(bot, bot.World.Group.Id, ChatPresence.Present);
        await NextDue(bot);
        await Digest(bot, bot.World.Group, "Digest 1/1 in en: 0-1, due 2025-07-28 05:30");
    }

    [Fact]
    public async Task When_our_group_becomes_a_supergroup_the_digest_goes_along()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        var done = await Ask(bot, bot.World.Olena, bot.World.Club, "/subscribe 08:30 Kyiv");
        Assert.StartsWith("Готово.", done.Text, StringComparison.Ordinal);
        var supergroup = bot.World.Upgrade(bot.World.Club);
        await bot.PassTimeUntil(Until(() => bot.Service<ISubscriptions>().Of(supergroup.Id) is not null), Step);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, supergroup, "Digest 1/1 in uk: 0-1");
        Assert.DoesNotContain(bot.Said(bot.World.Club), IsDigest);
    }

    [Fact]
    public async Task After_forget_no_digest_comes()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        await Tune(bot, new Privacy.PersonErased(bot.World.Alice.Id, bot.Time.GetUtcNow()));
        Assert.Null(bot.Service<ISubscriptions>().Of(bot.World.Alice.Id));
    }

    internal static async Task<(RunningBot Bot, GivenArrivals Arrivals, GivenDigests Digests)> Start()
    {
        var (arrivals, digests) = (new GivenArrivals(), new GivenDigests());
        var bot = await RunningBot.StartAsync(services: services =>
            services.AddSingleton<IArrivals>(arrivals).AddSingleton<IDigestWriter>(digests));
        return (bot, arrivals, digests);
    }

    internal static SandboxChat Alice(RunningBot bot) => bot.World.PrivateChat(bot.World.Alice);

    internal static bool IsDigest(SandboxMessage message) => message.Text.StartsWith("Digest ", StringComparison.Ordinal);

    internal static Task<SandboxMessage> Subscribe(RunningBot bot, SandboxUser user) =>
        Ask(bot, user, bot.World.PrivateChat(user), "/subscribe 08:30 Kyiv");

    static Task<SandboxMessage> Ask(RunningBot bot, SandboxUser person, SandboxChat chat, string text) =>
        bot.PassTimeUntil(bot.AskAsync(person, chat, text), Step);

    static async Task Tune(RunningBot bot, TalksBot.Inbox.Change change) => await bot.Service<IOutbox>().Add([], [change], bot.Time.GetUtcNow());

    internal static async Task NextDue(RunningBot bot)
    {
        await Task.CompletedTask;
        bot.Time.Advance(bot.Service<ISubscriptions>().NextDueAt()!.Value - bot.Time.GetUtcNow());
    }

    internal static Task<SandboxMessage> Digest(RunningBot bot, SandboxChat chat, string text) =>
        bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.Text.StartsWith(text, StringComparison.Ordinal)), Step);

    static async Task Pinned(RunningBot bot, SandboxMessage digest) => await bot.PassTimeUntil(
        Until(() => bot.World.Pins(digest.Chat) is [{ } only] && only.MessageId == digest.Id), Step);

    internal static async Task Decided(RunningBot bot, string decision) => await bot.PassTimeUntil(
        Until(() => bot.Service<Database>().Read(SqliteTestRow.Decisions).Contains(decision)), Step);

    static async Task Lost(RunningBot bot, string loss) => await bot.PassTimeUntil(
        Until(() => bot.Service<Database>().Read(SqliteTestRow.Losses).Contains(loss)), Step);

    static async Task Present(RunningBot bot, long chatId, ChatPresence presence) => await bot.PassTimeUntil(
        Until(() => bot.Service<IChatSettings>().PresenceOf(chatId) == presence), Step);

    internal static async Task<bool> Until(Func<bool> happened)
    {
        while (!happened())
        {
            await Task.Delay(5);
        }

        return true;
    }
}

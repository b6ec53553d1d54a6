using Microsoft.Extensions.DependencyInjection;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Sandbox;
using TalksBot.Subscriptions;

namespace TalksBot.Tests.Conversations;

public class SubscribeSpecs
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Theory]
    [InlineData("en", "Done. The next digest comes on Sunday, 27 July 2025, at 08:30 (Europe/Kyiv). /unsubscribe stops it.")]
    [InlineData("uk", "Готово. Наступний дайджест: неділя, 27 липня 2025, о 08:30 (Europe/Kyiv). /unsubscribe зупиняє його.")]
    [InlineData("ru", "Готово. Следующий дайджест: воскресенье, 27 июля 2025, в 08:30 (Europe/Kyiv). /unsubscribe останавливает его.")]
    [InlineData("tr", "Tamam. Sıradaki özet: Pazar, 27 Temmuz 2025, saat 08:30 (Europe/Kyiv). /unsubscribe durdurur.")]
    [InlineData("az", "Hazırdır. Növbəti xülasə: bazar, 27 iyul 2025, saat 08:30 (Europe/Kyiv). /unsubscribe dayandırır.")]
    public async Task I_subscribe_in_a_line_and_read_when_the_next_digest_comes_in_my_language(string language, string confirmation)
    {
        await using var bot = await RunningBot.StartAsync();
        var me = bot.World.Join(new SandboxUser(5001, "Reader", "reader", language));
        Assert.Equal(confirmation, (await Ask(bot, me, "/subscribe 08:30 Europe/Kyiv")).Text);
        Assert.Equal(new DateTimeOffset(2025, 7, 27, 5, 30, 0, TimeSpan.Zero), bot.Service<ISubscriptions>().Of(me.Id)!.DueAt);
    }

    [Fact]
    public async Task I_subscribe_for_a_day_of_the_week()
    {
        await using var bot = await RunningBot.StartAsync();
        var done = await Ask(bot, bot.World.Alice, "/subscribe weekly Mon 08:30 Kyiv");
        Assert.StartsWith("Done. The next digest comes on Monday, 28 July 2025, at 08:30 (Europe/Kyiv).", done.Text, StringComparison.Ordinal);
        Assert.Contains("Daily digest: on Mondays, 08:30, Europe/Kyiv", (await Ask(bot, bot.World.Alice, "/settings")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_subscribe_by_buttons_hour_country_zone()
    {
        await using var bot = await RunningBot.StartAsync();
        var hours = await Ask(bot, bot.World.Olena, "/subscribe");
        Assert.Equal(24, hours.Buttons.Count);
        await Press(bot, bot.World.Olena, hours, "08:00");
        var countries = await PageOf(bot, hours, "За часом якої країни?");
        Assert.Equal(("Україна", "Інша країна"), (countries.Buttons[0].Text, countries.Buttons[^1].Text));
        await Press(bot, bot.World.Olena, countries, "Україна");
        var zones = await PageOf(bot, hours, "За часом якого міста?");
        Assert.Equal("Kyiv, UTC+03", zones.Buttons[0].Text);
        await Press(bot, bot.World.Olena, zones, "Kyiv");
        await PageOf(bot, hours, "Готово. Наступний дайджест: неділя, 27 липня 2025, о 08:00 (Europe/Kyiv).");
    }

    [Fact]
    public async Task I_am_asked_for_no_zone_in_a_country_that_has_one_and_told_how_to_type_another_country()
    {
        await using var bot = await RunningBot.StartAsync();
        var countries = await Ask(bot, bot.World.Alice, "/subscribe 21:15");
        await Press(bot, bot.World.Alice, countries, "Another country");
        await PageOf(bot, countries, "Write the time with your city or country, for example: /subscribe 21:15 Kathmandu");
        var again = await Ask(bot, bot.World.Alice, "/subscribe 21:15");
        await Press(bot, bot.World.Alice, again, "Azerbaijan");
        await PageOf(bot, again, "Done. The next digest comes on Saturday, 26 July 2025, at 21:15 (Asia/Baku).");
    }

    [Fact]
    public async Task A_weekly_digest_without_a_day_asks_for_the_day()
    {
        await using var bot = await RunningBot.StartAsync();
        var days = await Ask(bot, bot.World.Alice, "/subscribe weekly 08:30 Kyiv");
        Assert.Equal(7, days.Buttons.Count);
        await Press(bot, bot.World.Alice, days, "Friday");
        await PageOf(bot, days, "Done. The next digest comes on Friday, 1 August 2025, at 08:30 (Europe/Kyiv).");
    }

    [Fact]
    public async Task The_zone_that_I_chose_before_is_offered_and_holds_for_a_time_alone()
    {
        await using var bot = await RunningBot.StartAsync();
        await Ask(bot, bot.World.Alice, "/subscribe 08:30 Kathmandu");
        Assert.StartsWith("No more digests", (await Ask(bot, bot.World.Alice, "/unsubscribe")).Text, StringComparison.Ordinal);
        Assert.StartsWith("No digest comes here", (await Ask(bot, bot.World.Alice, "/unsubscribe")).Text, StringComparison.Ordinal);
        var hours = await Ask(bot, bot.World.Alice, "/subscribe");
        await Press(bot, bot.World.Alice, hours, "09:00");
        Assert.Equal("Asia/Kathmandu", (await PageOf(bot, hours, "Which country")).Buttons[0].Text);
        Assert.Contains("at 09:15 (Asia/Kathmandu)", (await Ask(bot, bot.World.Alice, "/subscribe 9.15")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subscribe 25:30 Kyiv", "\"25:30\" is no time of day; the nearest are 01:30, 23:30.")]
    [InlineData("/subscribe 08:30 Istambul", "I do not know the place or time zone \"Istambul\"; the nearest are Europe/Istanbul.")]
    [InlineData("/subscribe 08:30 Qwrtzplk", "I do not know the place or time zone \"Qwrtzplk\". Name a large city or your country, for example: /subscribe 08:30 Kyiv")]
    public async Task A_wrong_time_or_zone_gets_a_sentence_with_the_nearest(string text, string reply)
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Equal(reply, (await Ask(bot, bot.World.Alice, text)).Text);
        Assert.Null(bot.Service<ISubscriptions>().Of(bot.World.Alice.Id));
    }

    [Fact]
    public async Task I_take_the_nearest_by_its_button()
    {
        await using var bot = await RunningBot.StartAsync();
        var offer = await Ask(bot, bot.World.Alice, "/subscribe 08:30 Istambul");
        await Press(bot, bot.World.Alice, offer, "Europe/Istanbul");
        await PageOf(bot, offer, "Done. The next digest comes on Sunday, 27 July 2025, at 08:30 (Europe/Istanbul).");
    }

    [Fact]
    public async Task In_our_group_only_moderators_subscribe_and_unsubscribe()
    {
        await using var bot = await RunningBot.StartAsync();
        var (world, group) = (bot.World, bot.World.Group);
        Assert.StartsWith("Only the owner", (await Ask(bot, world.Alice, "/subscribe 08:30 Kyiv", group)).Text, StringComparison.Ordinal);
        var hours = await Ask(bot, world.Max, "/subscribe", group);
        var alert = await Press(bot, world.Alice, hours, "08:00");
        Assert.StartsWith("Only the owner", alert!.Text, StringComparison.Ordinal);
        Assert.StartsWith("Done.", (await Ask(bot, world.Max, "/subscribe 08:30 Kyiv", group)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Only the owner", (await Ask(bot, world.Alice, "/unsubscribe", group)).Text, StringComparison.Ordinal);
        Assert.True(bot.Service<ISubscriptions>().Of(group.Id)!.IsOn);
        Assert.StartsWith("No more digests", (await Ask(bot, world.Max, "/unsubscribe", group)).Text, StringComparison.Ordinal);
        Assert.False(bot.Service<ISubscriptions>().Of(group.Id)!.IsOn);
    }

    [Fact]
    public async Task A_forged_button_does_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var hours = await Ask(bot, bot.World.Alice, "/subscribe");
        Assert.Null(await bot.World.PressAsync(bot.World.Alice, hours, "subscribe:0/0831/Europe/Kyiv"));
        Assert.Null(await bot.World.PressAsync(bot.World.Alice, hours, "subscribe:9/x/Nowhere"));
        Assert.Null(bot.Service<ISubscriptions>().Of(bot.World.Alice.Id));
    }

    [Fact]
    public async Task In_the_settings_I_change_the_time_hear_of_quiet_days_and_turn_it_off()
    {
        await using var bot = await RunningBot.StartAsync();
        var (alice, subscriptions) = (bot.World.Alice, bot.Service<ISubscriptions>());
        await Ask(bot, alice, "/subscribe 08:30 Kyiv");
        var settings = await Ask(bot, alice, "/settings");
        Assert.Contains("Daily digest: 08:30, Europe/Kyiv", settings.Text, StringComparison.Ordinal);
        await Press(bot, alice, settings, "Daily digest");
        var page = await PageOf(bot, settings, "The digest tells");
        Assert.DoesNotContain(page.Buttons, button => button.Text == "Pin it"); // In private there is nobody to pin it for.
        await Press(bot, alice, page, "Always say");
        page = await Wait(bot, settings, message => message.Buttons.Any(button => button.Text.StartsWith("✓ Always", StringComparison.Ordinal)));
        Assert.True(subscriptions.Of(alice.Id)!.IsAlways);
        await Press(bot, alice, page, "Turn off");
        await PageOf(bot, settings, "Settings of this chat\n\nLanguage: as in your Telegram\nDaily digest: off");
        Assert.False(subscriptions.Of(alice.Id)!.IsOn);
        var another = await Ask(bot, alice, "/settings");
        await Press(bot, alice, another, "Daily digest");
        await Press(bot, alice, await PageOf(bot, another, "The digest tells"), "Turn on");
        await PageOf(bot, another, "At what time");
    }

    [Fact]
    public async Task In_the_settings_of_a_group_I_have_it_pinned_once_the_bot_may()
    {
        await using var bot = await RunningBot.StartAsync();
        var (max, group) = (bot.World.Max, bot.World.Group);
        await Ask(bot, max, "/subscribe 08:30 Kyiv", group);
        var settings = await Ask(bot, max, "/settings", group);
        await Press(bot, max, settings, "Daily digest");
        var page = await PageOf(bot, settings, "The digest tells");
        Assert.StartsWith("I may not pin messages here yet.", (await Press(bot, max, page, "Pin it"))!.Text, StringComparison.Ordinal);
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        await Press(bot, max, page, "Pin it");
        await Wait(bot, settings, message => message.Buttons.Any(button => button.Text == "✓ Pin it"));
        Assert.True(bot.Service<ISubscriptions>().Of(group.Id)!.IsPinned);
    }

    [Fact]
    public async Task What_was_told_before_is_not_told_again_and_of_the_time_before_a_week()
    {
        var arrivals = new GivenArrivals();
        await using var bot = await RunningBot.StartAsync(services: services => services.AddSingleton<IArrivals>(arrivals).AddSingleton<IDigestWriter>(new GivenDigests()));
        arrivals.Arrive(bot.Time.GetUtcNow().AddDays(-8));
        arrivals.Arrive(bot.Time.GetUtcNow().AddDays(-6));
        await Ask(bot, bot.World.Alice, "/subscribe 08:30 Kyiv");
        Assert.Equal(1, bot.Service<ISubscriptions>().Of(bot.World.Alice.Id)!.SeenBatch);
    }

    static Task<SandboxMessage> Ask(RunningBot bot, SandboxUser person, string text, SandboxChat? chat = null) =>
        bot.PassTimeUntil(bot.AskAsync(person, chat ?? bot.World.PrivateChat(person), text), Step);

    static Task<SandboxAlert?> Press(RunningBot bot, SandboxUser person, SandboxMessage message, string button) =>
        bot.World.PressAsync(person, message, message.Buttons
            .First(one => one.Text.Contains(button, StringComparison.Ordinal)).CallbackData!);

    static Task<SandboxMessage> PageOf(RunningBot bot, SandboxMessage message, string text) =>
        Wait(bot, message, edited => edited.Text.StartsWith(text, StringComparison.Ordinal));

    static Task<SandboxMessage> Wait(RunningBot bot, SandboxMessage message, Func<SandboxMessage, bool> wanted) =>
        bot.PassTimeUntil(bot.WaitForAsync(message.Chat, edited => edited.Id == message.Id && wanted(edited)), Step);
}

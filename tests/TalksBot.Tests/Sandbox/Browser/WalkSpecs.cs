using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>What somebody does in the first ten minutes, in a real browser with the whole bot.</summary>
[Collection(BrowserTests.Name)]
public class WalkSpecs(BrowserFixture browser)
{
    [SkippableFact]
    public async Task I_ask_read_the_citation_and_open_more()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.Page.Locator("#questions button").First.ClickAsync();
        // The first answer of a bot just started: on a busy machine it takes a while.
        await Assertions.Expect(page.Answer.Locator("blockquote").First).ToContainTextAsync("Umerov", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Answer.Locator(".text a").First).ToHaveAttributeAsync("href", new Regex("^https://"));
        await Assertions.Expect(page.Answer.Locator(".quote")).ToContainTextAsync("Who led the Ukrainian delegation?");

        var first = await page.Answer.Locator("blockquote").First.InnerTextAsync();
        await page.Key("More").ClickAsync();
        await Assertions.Expect(page.Answer.Locator("blockquote").First).Not.ToHaveTextAsync(first);

        // The address of a context leads to the bot, and not out of the page.
        await page.Answer.Locator(".text a", new() { HasText = "context" }).First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("#messages .own").Last).ToContainTextAsync("/start");
    }

    [SkippableFact]
    public async Task A_moderator_pins_an_answer_and_a_member_is_refused()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.GoToAsync("Istanbul talks");
        await page.Page.Locator("#about").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Make administrator" }).First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("#info").GetByLabel("Pin messages").First).ToBeCheckedAsync();
        await page.Page.Locator("#info-close").ClickAsync();
        await Assertions.Expect(page.Answer).ToBeVisibleAsync(); // It thanks for the right.

        await page.BecomeAsync("Max");
        await page.AskAsync("@talks_bot Where did the second round take place?");
        await page.BecomeAsync("Alice");
        await page.Key("Pin").ClickAsync();
        Assert.Contains("right to pin", await page.CloseAlertAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Page.Locator("#pinned")).ToBeHiddenAsync();

        await page.BecomeAsync("Max");
        await page.Key("Pin").ClickAsync();
        Assert.Equal("Pinned.", await page.CloseAlertAsync());
        await Assertions.Expect(page.Page.Locator("#pinned")).ToContainTextAsync("second round");
        await Assertions.Expect(page.Page.Locator(".service").Last).ToContainTextAsync("TalksBot pinned");
        await page.Page.Locator("#pinned").ClickAsync();
        await Assertions.Expect(page.Page.Locator(".message.flash blockquote").First).ToContainTextAsync("second round");

        // Alice sees it too; only she cannot take it down by hand.
        await page.BecomeAsync("Alice");
        await Assertions.Expect(page.Page.Locator("#pinned")).ToBeVisibleAsync();
        await page.Answer.HoverAsync();
        await page.Answer.Locator(".more").ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Reply" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Unpin" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task I_switch_the_bot_to_Ukrainian()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.AskAsync("/language");
        await page.Key("Українська").ClickAsync();
        await page.AskAsync("/help");
        await Assertions.Expect(page.Answer).ToContainTextAsync(new Regex("[\u0400-\u04FF]{4}"));

        // Olena's Telegram is Ukrainian: her menu and the bot's first words are, without a choice.
        await page.BecomeAsync("Olena");
        await Assertions.Expect(page.Page.Locator("#start-text")).ToContainTextAsync(new Regex("[\u0400-\u04FF]{4}"));
        await page.Text.FillAsync("/");
        await Assertions.Expect(page.Page.Locator("[role=option]").First).ToContainTextAsync(new Regex("[\u0400-\u04FF]{4}"));
    }

    [SkippableFact]
    public async Task Days_pass_and_I_read_in_the_digest_what_came_in_them()
    {
        browser.Require();
        const string Article = "third-round-23-july-2025.md";
        await using var sandbox = await RunningSandbox.StartWithoutAsync(Article);
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.AskAsync("/subscribe 08:30 Kyiv");
        await Assertions.Expect(page.Answer).ToContainTextAsync("Europe/Kyiv");
        await page.AskAsync("Where did the second round take place?");
        await Assertions.Expect(page.Page.Locator("#now")).ToContainTextAsync("26 Jul");

        // The first one tells of all that the bot began with, and asks again what I asked.
        await page.Page.Locator("#pass-day").ClickAsync();
        await Assertions.Expect(page.Answer).ToContainTextAsync("5 new articles", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Page.Locator("#now")).ToContainTextAsync("27 Jul");
        await Assertions.Expect(page.Page.Locator(".day").First).ToHaveTextAsync("Yesterday");
        await Assertions.Expect(page.Answer).ToContainTextAsync("Where did the second round take place? (1 time)");
        await page.Key("1").ClickAsync();
        await Assertions.Expect(page.Answer.Locator("blockquote").First).ToContainTextAsync("Palace");

        // The second one of the article that came meanwhile, and of nothing else.
        await sandbox.PublishAsync(Article);
        await page.PassDayUntilAsync("1 new article,");
        await Assertions.Expect(page.Page.Locator("#now")).ToContainTextAsync("28 Jul");
        await Assertions.Expect(page.Answer).ToContainTextAsync("Third round of the Istanbul talks");
        await Assertions.Expect(page.Answer.Locator("blockquote")).ToHaveCountAsync(7);
        await Assertions.Expect(page.Answer.Locator(".text a[href^='https://']").First).ToBeVisibleAsync();
        await page.AskAsync("Who led the Ukrainian delegation?");
        await Assertions.Expect(page.Answer.Locator("blockquote").First).ToContainTextAsync("Umerov");
        await Assertions.Expect(page.Page.Locator(".day").Last).ToHaveTextAsync("Today");
    }

    [SkippableFact]
    public async Task I_choose_an_inline_result_in_a_topic_of_the_forum()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.GoToAsync("Prisoners");
        await page.Text.FillAsync("@talks_bot ceasefire");
        await page.Page.Locator("[role=option]").Nth(1).WaitForAsync();
        await page.Text.PressAsync("ArrowDown");
        await page.Text.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#messages .own .via")).ToHaveTextAsync("via @talks_bot");
        await page.GoToAsync("Ceasefire");
        await Assertions.Expect(page.Page.Locator("#messages .own")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Page.Locator("#messages .service")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task I_upgrade_a_group_block_the_bot_and_call_it_as_a_guest()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.GoToAsync("Reading club");
        await page.Page.Locator("#about").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Upgrade to a supergroup" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".service").Last).ToContainTextAsync("upgraded");
        await Assertions.Expect(page.Page.Locator("#chat-title")).ToHaveTextAsync("Reading club");
        Assert.Single(await page.Page.Locator("#chats a", new() { HasText = "Reading club" }).AllAsync());

        await page.GoToAsync("TalksBot");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Block TalksBot" }).ClickAsync();
        await Assertions.Expect(page.Text).ToBeHiddenAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Unblock", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Text).ToBeVisibleAsync();

        await page.GoToAsync("Another place");
        await page.AskAsync("@talks_bot Where did the second round take place?");
        await Assertions.Expect(page.Answer).ToContainTextAsync("Palace");
    }

    [SkippableFact]
    public async Task I_see_the_requests_and_updates_and_never_the_token()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.AskAsync("Where did the second round take place?");
        await Assertions.Expect(page.Page.Locator("#traffic")).ToBeHiddenAsync();
        await page.Page.Locator("#traffic-toggle").ClickAsync();
        await page.Page.Locator("#traffic-filter").SelectOptionAsync("sendMessage");
        await Assertions.Expect(page.Page.Locator("#traffic-list summary")).ToHaveCountAsync(1);
        await page.Page.Locator("#traffic-list summary").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#traffic-list pre").First).ToContainTextAsync("\"parse_mode\": \"");
        await page.Page.Locator("#traffic-filter").SelectOptionAsync("updates");
        await Assertions.Expect(page.Page.Locator("#traffic-list summary .title").First).ToHaveTextAsync("message");
        await page.Page.Locator("#traffic-filter").SelectOptionAsync("everything");
        foreach (var entry in await page.Page.Locator("#traffic-list summary").AllAsync())
        {
            await entry.ClickAsync();
        }

        var secret = sandbox.Server.Token.Split(':')[1];
        Assert.DoesNotContain(secret, await page.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_others_write_is_text_and_never_markup()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        const string Evil = "<img src=x onerror=document.title='caught'><script>1</script>";
        await page.Text.FillAsync(Evil);
        await page.Text.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#messages .own .text")).ToContainTextAsync(Evil);
        Assert.Equal(0, await page.Page.Locator("#messages img, #messages script").CountAsync());
    }
}

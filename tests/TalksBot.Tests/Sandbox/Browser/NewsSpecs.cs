using Microsoft.Playwright;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>What comes to the page by itself: that the bot types, what was not read yet, pictures.</summary>
[Collection(BrowserTests.Name)]
public class NewsSpecs(BrowserFixture browser)
{
    const long AlicesChat = 1001;

    [SkippableFact]
    public async Task I_see_the_picture_of_a_report_and_hear_what_it_is()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync(("Operations:Operators", "1001"));
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.Text.FillAsync("/report");
        await page.Text.PressAsync("Enter");
        // Drawing the first chart of a process takes its time.
        await sandbox.WaitForAsync(sandbox.World.PrivateChat(sandbox.World.Alice), message => message.Photo is not null);
        var picture = page.Answer.GetByRole(AriaRole.Img, new() { Name = "Picture: The last 30 days" });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("async image => { await image.decode(); return image.naturalWidth > 100; }"));
        await Assertions.Expect(page.Answer.Locator(".text")).ToContainTextAsync("Questions: ");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync("a picture");

        var whole = await page.Page.Context.RunAndWaitForPageAsync(() => picture.ClickAsync());
        Assert.Equal("image/png", await whole.EvaluateAsync<string>("document.contentType"));
    }

    [SkippableFact]
    public async Task I_see_that_the_bot_types_until_it_has_said_something()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.GoToAsync("TalksBot");
        var bot = BotOf(sandbox);
        await Types(bot, Assertions.Expect(page.Page.Locator("#chat-subtitle")).ToHaveTextAsync("typing\u2026"));
        await Types(bot, Assertions.Expect(page.Page.Locator("#typing")).ToHaveTextAsync("TalksBot is typing"));
        await bot.SendMessage(AlicesChat, "Here I am.");
        await Assertions.Expect(page.Answer).ToContainTextAsync("Here I am.");
        await Assertions.Expect(page.Page.Locator("#chat-subtitle")).Not.ToHaveTextAsync("typing\u2026");

        // The list tells it of a chat that is not open.
        await page.GoToAsync("Istanbul talks");
        await Types(bot, Assertions.Expect(page.Page.Locator("#chats .typing")).ToHaveTextAsync("typing\u2026"));
    }

    // The page shows it for five seconds, and a busy machine may look later: the bot says it again before they are over, as it does
    // at work, until it was seen. The expectation itself ends, seen or not.
    static async Task Types(ITelegramBotClient bot, Task seen)
    {
        var again = TimeSpan.FromSeconds(1);
        do
        {
            await bot.SendChatAction(AlicesChat, ChatAction.Typing);
            await Task.WhenAny(seen, Task.Delay(again));
        }
        while (!seen.IsCompleted);

        await seen;
    }

    [SkippableFact]
    public async Task What_I_have_not_read_stays_unread_when_I_load_the_page_again()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        var unread = page.Page.Locator("#chats .count");
        await page.GoToAsync("Istanbul talks");
        await BotOf(sandbox).SendMessage(AlicesChat, "News for you.");
        await Assertions.Expect(unread).ToHaveTextAsync("1 unread");
        await page.Page.ReloadAsync();
        await Assertions.Expect(unread).ToHaveTextAsync("1 unread");
        await page.GoToAsync("TalksBot");
        await Assertions.Expect(page.Answer).ToContainTextAsync("News for you.");
        await Assertions.Expect(unread).ToHaveCountAsync(0);
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Answer).ToContainTextAsync("News for you.");
        await Assertions.Expect(unread).ToHaveCountAsync(0);
    }

    static TelegramBotClient BotOf(RunningSandbox sandbox) => new(new TelegramBotClientOptions(
        sandbox.Server.Token, sandbox.Server.Address.GetLeftPart(UriPartial.Authority)));
}

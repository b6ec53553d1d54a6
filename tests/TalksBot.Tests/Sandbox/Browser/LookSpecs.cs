using Microsoft.Playwright;

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>The chat page on a phone, in both schemes, and for those who see it by other means.</summary>
[Collection(BrowserTests.Name)]
public class LookSpecs(BrowserFixture browser)
{
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_out_of_reach_in_light_or_dark(bool isDark)
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox, isDark: isDark);
        await page.AssertAccessibleAsync("start");
        await page.AskAsync("How many children were on Ukraine's list?");
        await page.AssertAccessibleAsync("answer");
        await page.Text.FillAsync("/");
        await page.Page.Locator("[role=option]").First.WaitForAsync();
        await page.AssertAccessibleAsync("commands");
        await page.Text.FillAsync("@talks_bot ceasefire");
        await page.Page.Locator("[role=option]").Nth(3).WaitForAsync();
        await page.AssertAccessibleAsync("inline results");
        await page.Text.FillAsync("");

        await page.GoToAsync("Istanbul talks");
        await page.Page.Locator("#about").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Make administrator" }).First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("#info").GetByLabel("Pin messages").First).ToBeCheckedAsync();
        await page.AssertAccessibleAsync("about the group");
        await page.Page.Locator("#traffic-toggle").ClickAsync();
        await page.Page.Locator("#traffic-list summary").First.ClickAsync();
        await page.Page.Locator("#traffic-list pre").First.WaitForAsync();
        await page.AssertAccessibleAsync("requests and updates");
        await page.Page.Locator("#traffic-close").ClickAsync();

        await page.AskAsync("@talks_bot Where did the second round take place?");
        await page.BecomeAsync("Max");
        await page.Key("Pin").ClickAsync();
        await page.Page.Locator("dialog[open]").WaitForAsync();
        await page.AssertAccessibleAsync("alert");
        await page.CloseAlertAsync();
        await page.Answer.Locator(".more").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.AssertAccessibleAsync("menu");
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_a_phone_list_and_chat_are_two_views(bool isDark)
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox, width: 360, height: 740, isDark: isDark, isTouch: true);
        await Assertions.Expect(page.Page.Locator("#sidebar")).ToBeHiddenAsync();
        await page.AskAsync("How many children were on Ukraine's list?");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync("chat");

        await page.Page.Locator("#back").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#chat")).ToBeHiddenAsync();
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync("list");
        await page.GoToAsync("Prisoners");
        await Assertions.Expect(page.Page.Locator("#chat-title")).ToHaveTextAsync("Prisoners");
        await page.Page.Locator("#about").ClickAsync();
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync("about the forum");
        await page.Page.Locator("#info-close").ClickAsync();

        // The browser's own way back leads to the list as well.
        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.Locator("#sidebar")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_long_quotation_unfolds_and_a_spoiler_shows_itself()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        var bot = new Telegram.Bot.TelegramBotClient(new Telegram.Bot.TelegramBotClientOptions(
            sandbox.Server.Token, sandbox.Server.Address.GetLeftPart(UriPartial.Authority)));
        var lines = string.Join('\n', Enumerable.Range(1, 12).Select(line => $"Line {line}"));
        await Telegram.Bot.TelegramBotClientExtensions.SendMessage(
            bot, 1001, $"<blockquote expandable>{lines}</blockquote>\n<tg-spoiler>Hidden</tg-spoiler> <code>code</code>",
            Telegram.Bot.Types.Enums.ParseMode.Html);

        var quote = page.Answer.Locator("blockquote");
        var unfold = page.Answer.GetByRole(AriaRole.Button, new() { Name = "Whole quotation" });
        var folded = (await quote.BoundingBoxAsync())!.Height;
        await page.AssertAccessibleAsync("folded");
        await unfold.ClickAsync();
        await Assertions.Expect(unfold).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.InRange((await quote.BoundingBoxAsync())!.Height, folded * 2, folded * 6);
        await page.Answer.Locator(".spoiler").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Answer.Locator(".shown")).ToHaveTextAsync("Hidden");
        await page.AssertAccessibleAsync("unfolded");
    }
}

using Microsoft.Playwright;

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>The chat page by the keyboard alone.</summary>
[Collection(BrowserTests.Name)]
public class KeyboardSpecs(BrowserFixture browser)
{
    [SkippableFact]
    public async Task I_ask_vote_and_switch_person_and_chat_without_a_mouse()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        var keys = page.Page.Keyboard;

        // One starts in the text, and the menu of commands opens at the slash.
        await Assertions.Expect(page.Text).ToBeFocusedAsync();
        await keys.TypeAsync("/sou");
        await Assertions.Expect(page.Page.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("/sources");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Answer).ToBeVisibleAsync();
        await Assertions.Expect(page.Text).ToBeFocusedAsync();

        await keys.TypeAsync("Where did the second round take place?");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Answer.Locator("blockquote").First).ToContainTextAsync("Palace");

        // The newest message's buttons are the nearest: backwards from the text.
        await Assertions.Expect(page.Text).ToBeFocusedAsync();
        var thumb = page.Key("\U0001F44D");
        for (var step = 0; step < 12 && !await IsFocusedAsync(thumb); step++)
        {
            await keys.PressAsync("Shift+Tab");
        }

        await Assertions.Expect(thumb).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Key("\U0001F44D 1")).ToBeFocusedAsync();

        // The menu of a message: reply.
        var more = page.Answer.Locator(".more");
        for (var step = 0; step < 12 && !await IsFocusedAsync(more); step++)
        {
            await keys.PressAsync("Shift+Tab");
        }

        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Reply" })).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Copy text" })).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#context")).ToContainTextAsync("Reply to TalksBot");
        await Assertions.Expect(page.Text).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator("#context")).ToBeHiddenAsync();

        // Somebody else, by the arrows; then another chat.
        await page.Page.Locator("#person-1001").FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(page.Page.Locator("#person-1002")).ToBeCheckedAsync();
        await Assertions.Expect(page.Page.Locator("#person-1002")).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#chats a[aria-current=page]")).Not.ToContainTextAsync("TalksBot");
        await Assertions.Expect(page.Text).ToBeFocusedAsync();

        // The panel takes the focus, and gives it back.
        await page.Page.Locator("#about").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#info-close")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator("#about")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task I_correct_my_last_question_with_the_arrow_key()
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox);
        await page.AskAsync("Where did the third round take place?");
        await page.Text.PressAsync("ArrowUp");
        await Assertions.Expect(page.Text).ToHaveValueAsync("Where did the third round take place?");
        await page.Text.FillAsync("Where did the second round take place?");
        await page.Text.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".own .meta")).ToContainTextAsync("edited");
        await Assertions.Expect(page.Answer.Locator("blockquote").First).ToContainTextAsync("second round");
        await Assertions.Expect(page.Text).ToHaveValueAsync("");
    }

    static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("element => element === document.activeElement");
}

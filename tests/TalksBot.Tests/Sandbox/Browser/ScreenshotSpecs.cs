using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>
/// The pictures of the README. <c>TALKSBOT_SCREENSHOTS=1</c> takes them anew into <c>tests/TalksBot.Tests/Screenshots/</c>;
/// without it they are taken too, looked at for their size, and thrown away.
/// </summary>
[Collection(BrowserTests.Name)]
public class ScreenshotSpecs(BrowserFixture browser)
{
    const int MostBytes = 150_000;

    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "TalksBot.Tests", "Screenshots");

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_pictures_of_the_readme_are_taken(bool isDark)
    {
        browser.Require();
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var page = await ChatPage.OpenAsync(browser, sandbox, width: 880, height: 620, isDark: isDark);
        await page.AskAsync("When were 1,000 prisoners exchanged for 1,000?");
        await TakeAsync(page, "chat", isDark);

        sandbox.World.Promote(sandbox.World.Bot, canPinMessages: true);
        await page.GoToAsync("Istanbul talks");
        await page.BecomeAsync("Max");
        await page.AskAsync("@talks_bot Where did the second round take place?");
        await page.Key("Pin").ClickAsync();
        Assert.Equal("Pinned.", await page.CloseAlertAsync());
        await Assertions.Expect(page.Page.Locator(".service").Last).ToContainTextAsync("pinned");
        await TakeAsync(page, "pinned", isDark);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_picture_of_a_digest_is_taken(bool isDark)
    {
        browser.Require();
        const string Article = "third-round-23-july-2025.md";
        await using var sandbox = await RunningSandbox.StartWithoutAsync(Article);
        await using var page = await ChatPage.OpenAsync(browser, sandbox, width: 880, height: 540, isDark: isDark);
        await page.GoToAsync("Istanbul talks");
        await page.BecomeAsync("Max");
        await page.AskAsync("/subscribe 08:30 Kyiv");
        await page.PassDayUntilAsync("5 new articles");
        await page.BecomeAsync("Alice");
        await page.AskAsync("@talks_bot When were 1,000 prisoners exchanged for 1,000?");
        await sandbox.PublishAsync(Article);
        await page.PassDayUntilAsync("1 new article,");
        await Assertions.Expect(page.Page.Locator("#now")).ToContainTextAsync("28 Jul");
        await page.Answer.EvaluateAsync("message => message.scrollIntoView({ block: 'start' })");
        await Assertions.Expect(page.Page.Locator("#toast")).ToBeEmptyAsync(new() { Timeout = 10_000 });
        await TakeAsync(page, "digest", isDark);
    }

    static async Task TakeAsync(ChatPage page, string name, bool isDark)
    {
        // Neither the pointer nor the cursor belongs into a picture.
        await page.Page.Mouse.MoveAsync(0, 0);
        await page.Page.EvaluateAsync("document.activeElement.blur()");
        await Assertions.Expect(page.Page.Locator("#log")).Not.ToHaveClassAsync(new Regex("scrolling"));
        var picture = await page.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.InRange(picture.Length, 1, MostBytes);
        if (Environment.GetEnvironmentVariable("TALKSBOT_SCREENSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}-{(isDark ? "dark" : "light")}.png"), picture);
        }
    }
}

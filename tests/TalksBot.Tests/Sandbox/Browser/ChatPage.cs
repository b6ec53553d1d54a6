using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>The chat page in a browser, in the words of somebody who uses it. Whatever the page complains of fails the test.</summary>
sealed class ChatPage : IAsyncDisposable
{
    static readonly string[] Grave = ["serious", "critical"];

    readonly RunningSandbox sandbox;
    readonly IBrowserContext context;
    readonly List<string> complaints = [];

    ChatPage(RunningSandbox sandbox, IBrowserContext context, IPage page)
    {
        this.sandbox = sandbox;
        this.context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
            {
                complaints.Add(line.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Opens the page as Alice in her chat with the bot, or where <paramref name="place"/> says.</summary>
    public static async Task<ChatPage> OpenAsync(
        BrowserFixture browser, RunningSandbox sandbox, string place = "", int width = 1200, int height = 760, bool isDark = false,
        bool isTouch = false)
    {
        var context = await browser.Require().NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "UTC",
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = isTouch,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var page = new ChatPage(sandbox, context, await context.NewPageAsync());
        await page.Page.GotoAsync(new Uri(sandbox.Server.Address, "/" + place).ToString());
        await page.Page.Locator("#chats a").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    /// <summary>The text that one writes in.</summary>
    public ILocator Text => Page.Locator("#text");

    /// <summary>The last message of the open chat that no one but the bot said.</summary>
    public ILocator Answer => Page.Locator("#messages .message:not(.own)").Last;

    /// <summary>What an alert says.</summary>
    public ILocator Alert => Page.Locator("#alert-text");

    public async Task BecomeAsync(string name)
    {
        var choice = Page.Locator("#people label", new() { HasText = name });
        await choice.ClickAsync();
        await Assertions.Expect(choice.Locator("input")).ToBeCheckedAsync();
    }

    public Task GoToAsync(string chat)
        => Page.Locator("#chats a", new() { Has = Page.GetByText(chat, new() { Exact = true }) }).ClickAsync();

    /// <summary>Says something and waits until the bot has answered.</summary>
    public async Task AskAsync(string text)
    {
        var before = await Page.Locator("#messages .message:not(.own)").CountAsync();
        await Text.FillAsync(text);
        await Text.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#messages .message:not(.own)")).Not.ToHaveCountAsync(before);
    }

    /// <summary>Has a day pass by a key, and waits until what the bot says in it is there: it may have to compose it first.</summary>
    public async Task PassDayUntilAsync(string said)
    {
        await Page.Keyboard.PressAsync("Alt+Shift+D");
        await Assertions.Expect(Answer).ToContainTextAsync(said, new() { Timeout = 60_000 });
    }

    /// <summary>A button under the bot's last message.</summary>
    public ILocator Key(string text) => Answer.Locator(".key", new() { HasText = text });

    /// <summary>Reads an alert and closes it.</summary>
    public async Task<string> CloseAlertAsync()
    {
        await Page.Locator("dialog[open]").WaitForAsync();
        var text = await Alert.InnerTextAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("dialog")).Not.ToBeVisibleAsync();
        return text;
    }

    /// <summary>Axe finds no serious or critical fault in what is shown now.</summary>
    public async Task AssertAccessibleAsync(string what)
    {
        var found = await Page.RunAxe();
        Assert.Empty(found.Violations.Where(fault => Grave.Contains(fault.Impact)).Select(fault =>
            $"{what}: {fault.Id} ({fault.Impact}) at {string.Join(", ", fault.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>Nothing is wider than the window.</summary>
    public async Task AssertFitsAsync() => Assert.Equal(
        0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

    public SandboxWorld World => sandbox.World;

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(complaints);
    }
}

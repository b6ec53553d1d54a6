using Microsoft.Playwright;

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>
/// The system's Chromium, started once for all tests. Where there is none, they are skipped, or fail if
/// <c>TALKSBOT_REQUIRE_BROWSER</c> is 1.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    IPlaywright? playwright;
    IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Find() is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,

                // Chromium refuses its own sandbox to root, and containers often run as such.
                Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
            });
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>The browser; else the test is skipped, or fails where a browser is required.</summary>
    internal IBrowser Require()
    {
        const string Why = "These tests need Chromium or Chrome on the PATH, such as Debian's package chromium.";
        if (browser is null)
        {
            Skip.IfNot(Environment.GetEnvironmentVariable("TALKSBOT_REQUIRE_BROWSER") == "1", Why);
            Assert.Fail(Why);
        }

        return browser!;
    }

    static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}

namespace TalksBot.Tests.Sandbox.Browser;

/// <summary>The tests that share one browser, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

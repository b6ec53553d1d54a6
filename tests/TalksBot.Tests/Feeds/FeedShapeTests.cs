using TalksBot.Feeds.Fetching;
using TalksBot.Feeds.Reading;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Feeds;

/// <summary>Each shape is served over HTTP, fetched by the bot's own client, and read.</summary>
public class FeedShapeTests
{
    static readonly DateOnly Today = new(2025, 7, 26);

    public static TheoryData<string> Names => [.. FeedShapes.All.Select(shape => shape.Name)];

    [Fact]
    public void Shapes_AreThirtyAtLeast_EachNamedOnce()
    {
        Assert.True(FeedShapes.All.Count >= 30);
        Assert.Equal(FeedShapes.All.Count, FeedShapes.All.Select(shape => shape.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_Shape_GivesWhatIsExpected(string name)
    {
        var shape = FeedShapes.All.Single(one => one.Name == name);
        await using var server = await FeedServer.StartAsync();
        server.Serve("/feed", shape.Body, shape.ContentType);
        using var client = new FetchTools();
        var body = Assert.IsType<Fetch.Body>(await client.Get(server.At("/feed")));
        Assert.Equal(shape.Expected, Lines(body), (expected, actual) => expected == actual
            || (expected.StartsWith("fault: ", StringComparison.Ordinal) && actual.StartsWith(expected, StringComparison.Ordinal)));
    }

    static IEnumerable<string> Lines(Fetch.Body body)
    {
        try
        {
            return FeedReader.Read(body.Bytes, body.Charset, new Uri(FeedShape.Site), Today).Entries.Select(entry =>
                $"{entry.Title} | {entry.Link} | {entry.Published:yyyy-MM-dd} | {entry.Author} | {string.Join(' ', WebPage.ParagraphsOf(entry.Html))}");
        }
        catch (FeedFaultException fault)
        {
            return [$"fault: {fault.Message}"];
        }
    }
}

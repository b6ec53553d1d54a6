using TalksBot.Chats;
using TalksBot.Receiving;

namespace TalksBot.Tests.Receiving;

public class InlineLaneTests
{
    [Fact]
    public async Task Next_AfterAPersonTypedOn_IsTheNewestOfEachPersonInTurn()
    {
        var lane = new InlineLane();
        lane.Add(Query(1, "c"));
        lane.Add(Query(2, "x"));
        lane.Add(Query(1, "ce"));
        var first = await lane.Next(CancellationToken.None);
        Assert.Equal("ce", first.Text);
        Assert.Equal("x", (await lane.Next(CancellationToken.None)).Text);
        Assert.False(lane.IsOvertaken(first));
        lane.Add(Query(1, "cea"));
        Assert.True(lane.IsOvertaken(first));
    }

    [Fact]
    public async Task Add_BeyondCapacity_DropsTheOneThatWaitsLongest()
    {
        var lane = new InlineLane();
        for (var person = 0; person <= InlineLane.Capacity; person++)
        {
            lane.Add(Query(person, "x"));
        }

        Assert.Equal(1, (await lane.Next(CancellationToken.None)).From.Id);
    }

    static InlineQuery Query(long person, string text) => new("1", new Person(person, "A", "en"), text, "", DateTimeOffset.UnixEpoch);
}

using System.Text;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Tests.Questions;

public class VoteButtonsTests
{
    [Fact]
    public void Row_LargestNumber_FitsIntoAButtonAndIsReadBack()
    {
        var row = VoteButtons.Row(long.MaxValue, new VoteCounts(0, 12));
        Assert.Equal(["\ud83d\udc4d", "\ud83d\udc4e 12"], row.Select(button => button.Text));
        Assert.All(row, button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Data), 1, 64));
        Assert.Equal((long.MaxValue, Vote.Down), VoteButtons.Read(row[1].Data[(VoteButtons.Topic.Length + 1)..]));
    }

    [Fact]
    public void Renew_Keyboard_ChangesOnlyTheRowOfThatQuestion()
    {
        var other = new Button("Context", "context:1");
        var keyboard = VoteButtons.Renew([[other], VoteButtons.Row(7, default)], 7, new VoteCounts(2, 0))!;
        Assert.Equal([other, .. VoteButtons.Row(7, new VoteCounts(2, 0))], keyboard.SelectMany(row => row));
        Assert.Null(VoteButtons.Renew([[other], VoteButtons.Row(8, default)], 7, default));
    }

    [Fact]
    public void Change_VoteTurned_MovesFromOneCountToTheOther()
    {
        Assert.Equal(new VoteCounts(1, 2), new VoteCounts(2, 1).Change(Vote.Up, Vote.Down));
        Assert.Equal(new VoteCounts(2, 0), new VoteCounts(2, 1).Change(Vote.Down, null));
    }
}

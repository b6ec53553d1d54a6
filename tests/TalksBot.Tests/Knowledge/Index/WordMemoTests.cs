using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class WordMemoTests
{
    [Fact]
    public void TryGet_WordThatWasAdded_FindsItByAnyPartOfAText()
    {
        var memo = new WordMemo<int>();
        memo.Add("hail", 7);

        Assert.True(memo.TryGet("no hail fell".AsSpan(3, 4), out var value));
        Assert.Equal(7, value);
        Assert.False(memo.TryGet("rain", out _));
    }

    [Fact]
    public void Add_MoreWordsThanItHolds_KeepsTheFirst()
    {
        var memo = new WordMemo<int>();
        const int many = 70_000;
        for (var n = 0; n < many; n++)
        {
            memo.Add($"w{n}", n);
        }

        Assert.All(Enumerable.Range(0, many), n => Assert.Equal(n < WordMemo<int>.Most, memo.TryGet($"w{n}", out _)));
    }
}

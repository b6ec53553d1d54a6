using System.Text;
using CsCheck;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Tests.Knowledge.Index.Analysis;

public sealed class TermTableTests
{
    [Fact]
    public void TryGet_WordsThatWereAdded_GivesEachItsOwnTerm() => Gen.String[0, 12].HashSet[0, 3_000].Sample(words =>
    {
        var table = new TermTable();
        foreach (var word in words)
        {
            Assert.False(table.TryGet(word, out _));
            table.Add(word, Term(word));
        }

        return words.All(word => table.TryGet(word, out var term) && term.SequenceEqual(Term(word)));
    }, iter: 30);

    [Fact]
    public void Add_WordThatIsThere_LeavesIt()
    {
        var table = new TermTable();
        table.Add("hail", "hail"u8);
        table.Add("hail", "rain"u8);

        Assert.True(table.TryGet("no hail fell".AsSpan(3, 4), out var term));
        Assert.Equal("hail"u8, term);
    }

    [Fact]
    public void Add_VeryLongWord_IsNotKept()
    {
        var table = new TermTable();
        table.Add(new string('x', 100_000), "x"u8);

        Assert.False(table.TryGet(new string('x', 100_000), out _));
    }

    [Fact]
    public void Add_MoreWordsThanItHolds_StartsAnew()
    {
        const int many = 1_200_000;
        var table = new TermTable();
        for (var n = 0; n < many; n++)
        {
            table.Add($"w{n}", default);
        }

        var kept = Enumerable.Range(0, many).Count(n => table.TryGet($"w{n}", out _));

        Assert.InRange(kept, 1, many - (1 << 20));
    }

    [Fact]
    public void TryGet_WhileOthersAdd_NeverGivesAnotherWordsTerm()
    {
        var table = new TermTable();
        Parallel.For(0, 4, worker =>
        {
            var random = new Random(worker);
            for (var i = 0; i < 100_000; i++)
            {
                var word = $"w{random.Next(20_000)}";
                if (table.TryGet(word, out var term))
                {
                    Assert.True(term.SequenceEqual(Term(word)), word);
                }
                else
                {
                    table.Add(word, Term(word));
                }
            }
        });

        Assert.All(Enumerable.Range(0, 20_000), n => Assert.True(table.TryGet($"w{n}", out _)));
    }

    static byte[] Term(string word) => Encoding.UTF8.GetBytes(word + "!");
}

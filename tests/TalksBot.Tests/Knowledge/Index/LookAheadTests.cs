using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class LookAheadTests
{
    [Fact]
    public void Of_WorkOfDifferentLengths_ComesInTheOrderOfTheItems()
    {
        using var first = new ManualResetEventSlim();
        var results = LookAhead.Of(Enumerable.Range(0, 100), item =>
        {
            // The first is through only after the second, which another thread does.
            Wait(item, first);
            return item;
        });
        Assert.Equal(Enumerable.Range(0, 100), results);

        static void Wait(int item, ManualResetEventSlim first)
        {
            if (item == 0)
            {
                first.Wait(TimeSpan.FromMinutes(1));
            }
            else
            {
                first.Set();
            }
        }
    }

    [Fact]
    public void Of_ManyItems_BeginsOnlyAFewAhead()
    {
        var begun = 0;
        var asked = 0;
        foreach (var _ in LookAhead.Of(Enumerable.Range(0, 10_000), _ => Interlocked.Increment(ref begun)))
        {
            asked++;
            Assert.InRange(Volatile.Read(ref begun), asked, asked + (16 * Environment.ProcessorCount));
        }

        Assert.Equal(10_000, asked);
    }

    [Fact]
    public void Of_WorkThatThrows_ThrowsToWhoTakesItsResult()
    {
        using var results = LookAhead.Of([1, 0], item => 1 / item).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Throws<DivideByZeroException>(() => results.MoveNext());
    }
}

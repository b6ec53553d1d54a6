using TalksBot.Pins;
using TalksBot.Questions;

namespace TalksBot.Tests.Pins;

public class PinNewsTests
{
    static readonly AnswerStand Stand = new("a", "a b", "", IsSure: true);

    static readonly PinnedAnswer Pin =
        new(-4, 8, null, 5, "Who?", null, "en", Stand, "Max", 1002, DateTimeOffset.UnixEpoch, "f");

    [Fact]
    public void Is_BetterPassage_IsNews() => Assert.True(PinNews.Is(Pin, Stand with { Passage = "c" }));

    [Fact]
    public void Is_ContradictionThatWasNotThere_IsNews() => Assert.True(PinNews.Is(Pin, Stand with { Claims = "x" }));

    [Fact]
    public void Is_SamePassage_IsNone() => Assert.False(PinNews.Is(Pin, Stand));

    [Fact]
    public void Is_ShownPassagesInAnotherOrder_IsNone() => Assert.False(PinNews.Is(Pin, Stand with { Passage = "b" }));

    [Fact]
    public void Is_PassageThatIsNotSure_IsNone() => Assert.False(PinNews.Is(Pin, Stand with { Passage = "c", IsSure = false }));

    [Fact]
    public void Is_WhatTheModeratorsWereTold_IsNone()
    {
        var told = Stand with { Passage = "c", Claims = "x" };
        Assert.False(PinNews.Is(Pin with { Newer = told }, told));
        Assert.True(PinNews.Is(Pin with { Newer = told }, told with { Passage = "d" }));
    }

    [Fact]
    public void Is_ContradictionThatThePinShowsItself_IsNone() =>
        Assert.False(PinNews.Is(Pin with { Stand = Stand with { Claims = "x" } }, Stand with { Claims = "x" }));
}

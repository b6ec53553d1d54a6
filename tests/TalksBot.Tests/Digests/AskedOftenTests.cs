using TalksBot.Digests;
using TalksBot.Knowledge.Answers;
using TalksBot.Questions;

namespace TalksBot.Tests.Digests;

public class AskedOftenTests
{
    static readonly Dictionary<long, VoteCounts> NoVotes = [];

    [Fact]
    public void Of_WhatPeopleThinkOfTheAnswers_LeavesOutThoseThatDoNotHelpAndPutsTheBetterFirst()
    {
        AskedQuestion[] asked =
        [
            TestDigest.Asked(1, "Who is it?", passage: "a"), TestDigest.Asked(2, "Where was it?", passage: "b"),
            TestDigest.Asked(3, "When was it?", passage: "c"), TestDigest.Asked(4, "When was that?", passage: "c"),
            TestDigest.Asked(5, "How many came?", passage: "d"),
        ];
        // The two askings of one question count together: 2 for it, 3 against it.
        var votes = new Dictionary<long, VoteCounts> { [2] = new(2, 1), [3] = new(2, 0), [4] = new(0, 3), [5] = new(1, 1) };
        Assert.Equal([2L, 1L, 5L], AskedOften.Of(asked, votes, most: 3).Select(one => one.Question.Id));
    }

    [Fact]
    public void Of_WordingsOfOneQuestion_CountTogether()
    {
        var often = AskedOften.Of(
            [
                TestDigest.Asked(1, "Where did the delegations meet?", passage: "b"),
                TestDigest.Asked(2, "Who led the Ukrainian delegation?", passage: "a"),
                TestDigest.Asked(3, "who led the ukranian delegation", passage: "x"),
                TestDigest.Asked(4, "Head of Ukraine's delegation?", passage: "a"),
                TestDigest.Asked(5, "Who led the Ukrainian delegation?", passage: "a"),
            ],
            NoVotes,
            most: 3);
        Assert.Equal([("Who led the Ukrainian delegation?", 4, 2L), ("Where did the delegations meet?", 1, 1L)], often.Select(one => (one.Question.Text, one.Times, one.Question.Id)));
    }

    [Fact]
    public void Of_UnansweredAndFollowUps_AreLeftOut() => Assert.Empty(AskedOften.Of(
        [
            TestDigest.Asked(1, "Who?", Verdict.Unsure, "a"),
            TestDigest.Asked(2, "Why?", Verdict.NotInSources),
            TestDigest.Asked(3, "And when?", passage: "a", previous: "Who led?"),
            TestDigest.Asked(4, "Before verdicts were kept?") with { Found = null },
        ],
        NoVotes,
        most: 3));

    [Fact]
    public void Of_More_KeepsTheMostAsked() => Assert.Equal(
        ["Why is that so?"], AskedOften.Of([TestDigest.Asked(1, "Who is it?"), TestDigest.Asked(2, "Why is that so?"), TestDigest.Asked(3, "why is that so")], NoVotes, most: 1).Select(one => one.Question.Text));

    [Theory]
    [InlineData("What happened on 16 May 2025?", "What happened on 26 May 2025?", false)]
    [InlineData("What happened on 16 May 2025?", "what hapened on 16 may 2025", true)]
    [InlineData("Who?", "Why?", false)]
    [InlineData("Хто очолював делегацію?", "хто очолював делегацію", true)]
    public void AreAlike_TwoQuestions_OnlyTyposApart(string one, string other, bool alike) =>
        Assert.Equal(alike, FoldedQuestion.AreAlike(FoldedQuestion.Of(one), FoldedQuestion.Of(other)));
}

using System.Net;
using TalksBot.Chats;
using TalksBot.Digests;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Tests.Digests;

public class UnansweredMessagesTests
{
    static readonly DigestTexts Texts = TestDigest.Texts("en");

    [Fact]
    public void Distinct_OnlyWhatTheSourcesLeftOpen_EachOnce() => Assert.Equal(
        ["Why did the price rise?", "Unsure?"],
        UnansweredMessages.Distinct(
        [
            TestDigest.Asked(1, "Why did the price rise?", Verdict.NotInSources),
            TestDigest.Asked(2, "why did the price rise", Verdict.NothingMatches),
            TestDigest.Asked(3, "Unsure?", Verdict.Unsure),
            TestDigest.Asked(4, "Answered?"),
            TestDigest.Asked(5, "Hello", Verdict.NoQuestion),
        ]));

    [Fact]
    public void Alert_FewOrNone_IsWhole()
    {
        Assert.Equal(("The sources answered all that was asked here since 2 June.", true), UnansweredMessages.Alert([], "2 June", Texts, 200));
        Assert.Equal(("Asked here since 2 June, but not answered by the sources:\n\u2022 Why?", true), UnansweredMessages.Alert(["Why?"], "2 June", Texts, 200));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Alert_MoreThanFit_IsCutAndCountsTheRest(int count)
    {
        var questions = Enumerable.Repeat(new string('w', count == 1 ? 4_000 : 30), count).ToList();
        var (text, isWhole) = UnansweredMessages.Alert(questions, "2 June", Texts, 200);
        Assert.False(isWhole);
        Assert.InRange(text.Length, 1, 200);
        Assert.True(count == 1 || text.EndsWith("more", StringComparison.Ordinal));
        Assert.InRange(WebUtility.HtmlDecode(UnansweredMessages.Message(questions, "2 June", Texts)).Length, 1, Html.LongestMessage);
    }

    [Theory]
    [InlineData("1748849400-1748935800", true)]
    [InlineData("1748849400", false)]
    [InlineData("1-2-3", false)]
    [InlineData("-1-2", false)]
    [InlineData("99999999999999-1", false)]
    [InlineData("", false)]
    public void AskingTime_AnyData_IsReadOrRefused(string data, bool isRead) => Assert.Equal(isRead, AskingTime.Read(data) is not null);

    [Fact]
    public void AskingTime_OfASpan_ComesBack() =>
        Assert.Equal(new AskingTime(TestDigest.Since, TestDigest.Until), AskingTime.Read(AskingTime.Of(TestDigest.Span)));
}

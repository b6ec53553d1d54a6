using System.Text;
using TalksBot.Chats;
using TalksBot.Pins;
using TalksBot.Questions;
using TalksBot.Texts;

namespace TalksBot.Tests.Pins;

public class PinMessagesTests
{
    static readonly Chat Group = new(-1_001_234_567_890, ChatKind.Group);
    static readonly DateTimeOffset At = new(2025, 7, 26, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    [InlineData("tr")]
    [InlineData("az")]
    public void List_FiftyLongPins_FitsAMessageInEveryLanguage(string language)
    {
        var pins = Enumerable.Range(1, 50).Select(number => Pin(int.MaxValue - number, new string('W', 4_000), new string('M', 64))).ToList();
        var (html, keyboard) = PinMessages.List(Group, pins, TextsIn(language));
        var visible = System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", "");
        Assert.InRange(visible.Length, 1, Html.LongestMessage);
        Assert.Contains("30", visible, StringComparison.Ordinal);
        Assert.All(keyboard!.SelectMany(row => row), button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Data), 1, 64));
    }

    [Fact]
    public void List_PublicGroup_LinksByItsName()
    {
        var (html, _) = PinMessages.List(Group with { Username = "talks_group" }, [Pin(8, "A & B?", "<Max>")], TextsIn("en"));
        Assert.Equal(
            "<b>Pinned answers</b>\n\n1. <a href=\"https://t.me/talks_group/8\">A &amp; B?</a>\n<i>pinned by &lt;Max&gt;, 26 July 2025</i>",
            html);
    }

    [Fact]
    public void List_BasicGroup_HasNoLinks() =>
        Assert.DoesNotContain("href", PinMessages.List(new Chat(-5, ChatKind.Group), [Pin(8, "A?", null)], TextsIn("en")).Html, StringComparison.Ordinal);

    [Fact]
    public void Replacement_LargestNumbers_FitsAButtonAndIsReadBack()
    {
        var replacement = new PinReplacement(int.MaxValue, int.MaxValue - 1, IsLoud: true);
        Assert.InRange($"{PinsHandler.ReplaceTopic}:{replacement}".Length, 1, 64);
        Assert.Equal(replacement, PinReplacement.Read(replacement.ToString()));
        Assert.Null(PinReplacement.Read("1-2-shout"));
        Assert.Null(PinReplacement.Read("1-x-loud"));
        Assert.Null(PinReplacement.Read(""));
    }

    [Fact]
    public void Decision_LargestNumbers_FitsAButtonAndIsReadBack()
    {
        var decision = new PinDecision(int.MaxValue, "0123456789abcdef");
        Assert.InRange($"{PinReviewHandler.KeepTopic}:{decision}".Length, 1, 64);
        Assert.Equal(decision, PinDecision.Read(decision.ToString()));
        Assert.Null(PinDecision.Read("x-0123456789abcdef"));
        Assert.Null(PinDecision.Read("7"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    [InlineData("tr")]
    [InlineData("az")]
    public void Alerts_InEveryLanguage_FitTelegrams(string language)
    {
        var texts = TextsIn(language);
        Assert.All(
            new[]
            {
                texts.WhoMayPin, texts.PressInstead, texts.RightsUntold, texts.NothingToPin, texts.AnswerGone, texts.UnderWay,
                texts.MessageGone, texts.NotPinned, texts.Decided, texts.AnsweredNoMore, texts.Updated, texts.Kept,
                texts.BotLacksRight("@" + new string('b', 32)),
            },
            text => Assert.InRange(text.Length, 1, 200));
    }

    static PinTexts TextsIn(string language) => new(TestTexts.Localizers, BotLanguages.Of(language));

    static PinnedAnswer Pin(int messageId, string question, string? by) => new(
        Group.Id, messageId, null, 5, question, null, "en", new("a", "a", "", true), by, 1002, At, "f");
}

using TalksBot.Chats;
using TalksBot.Membership;
using TalksBot.Texts;

namespace TalksBot.Tests.Membership;

public class MembershipMessagesTests
{
    static readonly MembershipTexts Texts = new(TestTexts.Localizers, BotLanguages.English);

    static readonly BotStanding Member = new(IsIn: true, IsAdministrator: false, MayPin: false);
    static readonly BotStanding Administrator = Member with { IsAdministrator = true };
    static readonly BotStanding Pinner = Administrator with { MayPin = true };

    [Fact]
    public void Notice_RightsThatMatter_AreTold()
    {
        Assert.Equal(Html.Text(Texts.ThanksForPinRight).ToString(), Notice(Member, Pinner));
        Assert.Equal(Html.Text(Texts.ThanksForPinRight).ToString(), Notice(Administrator, Pinner));
        Assert.Equal(Html.Text(Texts.StillNeedsPinRight).ToString(), Notice(Member, Administrator));
        Assert.Equal(Html.Text(Texts.PinRightLost).ToString(), Notice(Pinner, Administrator));
        Assert.Equal(Html.Text(Texts.PinRightLost).ToString(), Notice(Pinner, Member));
    }

    [Fact]
    public void Notice_RightsThatDoNot_AreNot()
    {
        Assert.Null(Notice(Member, Member));
        Assert.Null(Notice(Administrator, Administrator));
        Assert.Null(Notice(Pinner, Pinner));
        Assert.Null(Notice(Administrator, Member));
    }

    [Fact]
    public void Greeting_BotThatMayPin_AsksForNoRight()
    {
        Assert.Contains(Texts.NeedsPinRight, MembershipMessages.Greeting(false, Member, Texts).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Texts.NeedsPinRight, MembershipMessages.Greeting(false, Pinner, Texts).ToString(), StringComparison.Ordinal);
    }

    static string? Notice(BotStanding before, BotStanding after) => MembershipMessages.Notice(before, after, Texts)?.ToString();
}

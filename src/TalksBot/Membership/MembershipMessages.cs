using TalksBot.Chats;

namespace TalksBot.Membership;

/// <summary>Writes what the bot says about its own standing in a group: pure functions.</summary>
static class MembershipMessages
{
    /// <summary>The greeting of a group that the bot was added to: how to ask, and what it needs.</summary>
    /// <param name="isKnown">Whether it was there before.</param>
    /// <param name="standing">What it is in the group.</param>
    /// <param name="texts">The group's language.</param>
    public static Html Greeting(bool isKnown, BotStanding standing, MembershipTexts texts) => Html.Text(string.Join(
        "\n\n",
        isKnown ? texts.Back : texts.Hello,
        texts.HowToAsk,
        $"{(standing.MayPin ? texts.MayPin : texts.NeedsPinRight)} {texts.Settings}"));

    /// <summary>What to say when the bot's rights in a group change.</summary>
    /// <returns><see langword="null"/> when that makes no difference to anybody.</returns>
    public static Html? Notice(BotStanding before, BotStanding after, MembershipTexts texts) => (before, after) switch
    {
        ({ MayPin: false }, { MayPin: true }) => Html.Text(texts.ThanksForPinRight),
        ({ MayPin: true }, { MayPin: false }) => Html.Text(texts.PinRightLost),
        ({ IsAdministrator: false }, { IsAdministrator: true, MayPin: false }) => Html.Text(texts.StillNeedsPinRight),
        _ => null,
    };
}

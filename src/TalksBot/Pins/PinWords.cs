using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Receiving;

namespace TalksBot.Pins;

/// <summary>Puts permissions and outcomes into words.</summary>
sealed class PinWords(PinTexts allTexts, SpokenLanguage language, BotIdentitySource identity)
{
    /// <summary>The texts in the language of the group, else of the person.</summary>
    public PinTexts For(Incoming incoming) => allTexts.In(language.OfPerson(incoming.Chat, incoming.From));

    /// <summary>The texts in a language.</summary>
    public PinTexts In(string language) => allTexts.In(language);

    /// <summary>Why something may not be done.</summary>
    public async Task<string> WhyNot(PinPermission permission, PinTexts texts, CancellationToken cancellation) => permission switch
    {
        PinPermission.NoModerator => texts.WhoMayPin,
        PinPermission.Anonymous => texts.PressInstead,
        PinPermission.BotLacksRight => texts.BotLacksRight($"@{(await identity.Get(cancellation)).Username}"),
        _ => texts.RightsUntold,
    };

    /// <summary>What became of a call, where success is said in the words given.</summary>
    public static string Of(SendOutcome? outcome, string done, PinTexts texts) => outcome switch
    {
        SendOutcome.Done => done,
        SendOutcome.Refused { Reason: var reason } when IsGone(reason) => texts.MessageGone,
        SendOutcome.Refused { Reason: var reason } => texts.Refused(reason),
        SendOutcome.ChatLost { Reason: var reason } => texts.Refused(reason),
        SendOutcome.Failed { Reason: var reason } => texts.Refused(reason),
        _ => texts.UnderWay,
    };

    static bool IsGone(string reason) =>
        reason.Contains("message to pin not found", StringComparison.OrdinalIgnoreCase)
        || reason.Contains("message to edit not found", StringComparison.OrdinalIgnoreCase);
}

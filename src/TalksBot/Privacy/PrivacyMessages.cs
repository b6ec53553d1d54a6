using TalksBot.Chats;
using TalksBot.Outbox;

namespace TalksBot.Privacy;

/// <summary>Writes what the bot says of what it keeps: pure functions.</summary>
static class PrivacyMessages
{
    /// <summary>What is kept, and how long.</summary>
    /// <param name="questionDays">For how many days questions are kept.</param>
    /// <param name="messageDays">For how many days messages are kept as they came and went.</param>
    /// <param name="texts">The reader's language.</param>
    public static Html Kept(int questionDays, int messageDays, PrivacyTexts texts)
    {
        string[] lines =
        [
            texts.Questions(questionDays),
            texts.Pins,
            texts.Settings(ChatSettings.KeptAfterRemoval.Days),
            texts.Messages(messageDays),
        ];
        return Html.Element("b", Html.Text(texts.Heading))
            + Html.Text($"\n\n{string.Join('\n', lines.Select(line => $"\u2022 {line}"))}\n\n{texts.NothingElse}");
    }

    /// <summary>The buttons under the question whether it is meant.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Confirm(PrivacyTexts texts) =>
    [
        [
            new Button(texts.Forget, $"{PrivacyHandler.ForgetTopic}:{PrivacyHandler.Yes}"),
            new Button(texts.Keep, $"{PrivacyHandler.ForgetTopic}:{PrivacyHandler.No}"),
        ],
    ];
}

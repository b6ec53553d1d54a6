using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;

namespace TalksBot.Questions;

/// <summary>What an answer in a group shows of pins: the one that settles the question, and the button to pin this one.</summary>
sealed class PinnedNotice(IPinnedAnswers pins, PinnedTexts allTexts)
{
    const int LongestQuestion = 200;

    /// <summary>The first line of an answer to a question that a pinned answer settles; <see langword="null"/> without one.</summary>
    /// <param name="chat">Where it was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="previous">The question that it follows up, or <see langword="null"/>.</param>
    /// <param name="language">The language that the bot speaks there.</param>
    public Html? Above(Chat chat, Answer answer, string? previous, string language) =>
        chat.IsPrivate || !answer.HasPassagesToShow || PinnedMatch.Find(pins.In(chat.Id), answer, previous) is not { } pin
            ? null
            : Render(pin, chat, allTexts.In(language));

    /// <summary>The rows under an answer: in a group with one more, to pin it.</summary>
    public IReadOnlyList<IReadOnlyList<Button>>? Under(
        IReadOnlyList<IReadOnlyList<Button>>? rows, Chat chat, Answer answer, long questionId, string language) =>
        chat.IsPrivate || !answer.HasPassagesToShow
            ? rows
            : [.. rows ?? [], [PinButton.Of(questionId, allTexts.In(language))]];

    /// <summary>Who settled it, and the pinned question, which leads to the pinned answer where messages have addresses.</summary>
    public static Html Render(PinnedAnswer pin, Chat chat, PinnedTexts texts)
    {
        var question = Html.Text(Shortened.To(LongestQuestion, pin.Question));
        return Html.Element("b", Html.Text(texts.PinnedByModerators)) + Html.Raw(" ")
            + (chat.AddressOf(pin.MessageId) is { } address ? Html.Link(address, question) : question);
    }
}

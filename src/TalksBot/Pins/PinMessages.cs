using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Pins;

/// <summary>Writes what is shown of pins in Telegram's HTML: pure functions.</summary>
static class PinMessages
{
    // Twenty entries of this length, with names, fit one message.
    const int MostListed = 20;
    const int LongestQuestion = 100;
    const int LongestName = 40;
    const int LongestPassage = 2_000;
    const int InRow = 3;

    /// <summary>The pinned answers of a group, each with its question, who pinned it when, and a button to unpin it.</summary>
    /// <param name="chat">The group.</param>
    /// <param name="pins">Its pins, the newest first.</param>
    /// <param name="texts">The reader's language.</param>
    public static (string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) List(
        Chat chat, IReadOnlyList<PinnedAnswer> pins, PinTexts texts)
    {
        if (pins.Count == 0)
        {
            return (Html.Text(texts.NoPins).ToString(), null);
        }

        var listed = pins.Take(MostListed).ToList();
        var html = listed
            .Select((pin, index) => Html.Raw(string.Create(CultureInfo.InvariantCulture, $"\n\n{index + 1}. ")) + Entry(chat, pin, texts))
            .Aggregate(Html.Element("b", Html.Text(texts.PinsHeading)), (all, entry) => all + entry);
        if (pins.Count > listed.Count)
        {
            html += Html.Raw("\n\n") + Html.Text(texts.MorePins(pins.Count - listed.Count));
        }

        var buttons = listed.Select((pin, index) => new Button(
            texts.UnpinNumber(index + 1), string.Create(CultureInfo.InvariantCulture, $"{PinListHandler.UnpinTopic}:{pin.MessageId}")));
        return (html.ToString(), [.. buttons.Chunk(InRow)]);
    }

    /// <summary>The offer to unpin the oldest answer, in a group that has as many as it allows.</summary>
    public static string Limit(Chat chat, int limit, PinnedAnswer oldest, PinTexts texts) =>
        (Html.Text(texts.LimitReached(limit)) + Html.Raw("\n\n") + Entry(chat, oldest, texts)).ToString();

    /// <summary>What newer articles say to a pinned question, for the moderators to decide on.</summary>
    public static string News(PinnedAnswer pin, Answer answer, PinTexts texts)
    {
        var heading = answer.Differing.Count > 0 ? texts.NewerDiffer : texts.NewerSay;
        var html = Html.Text(heading) + Html.Raw("\n")
            + Html.Element("b", Question(new Chat(pin.ChatId, ChatKind.Group), pin));
        if (answer.Differing.Count > 0)
        {
            return answer.Differing.Aggregate(html, (all, one) => all
                + Html.Raw("\n\u2022 ") + Html.Text($"\u201c{Shortened.To(LongestQuestion, one.Claim)}\u201d") + Html.Raw(" \u2013 ")
                + CitationHtml.RenderShort(answer.Passages[one.Passage].Sources[0], texts.Citations)).ToString();
        }

        var passage = answer.Passages[0];
        return (html + Html.Raw("\n") + Html.Element("blockquote", Html.Text(Shortened.To(LongestPassage, passage.Text)))
            + Html.Raw("\n") + CitationHtml.Render(passage.Sources[0], texts.Citations)).ToString();
    }

    static Html Entry(Chat chat, PinnedAnswer pin, PinTexts texts)
    {
        var by = pin.By switch
        {
            null => texts.ByAnonymous,
            PinnedAnswer.Forgotten => texts.ByForgotten,
            { } name => texts.By(Shortened.To(LongestName, name)),
        };
        var day = texts.Citations.Date(new PublicationDate(pin.At.Year, pin.At.Month, pin.At.Day));
        return Question(chat, pin) + Html.Raw("\n") + Html.Element("i", Html.Text($"{by}, {day}"));
    }

    static Html Question(Chat chat, PinnedAnswer pin)
    {
        var question = Html.Text(Shortened.To(LongestQuestion, pin.Question));
        return chat.AddressOf(pin.MessageId) is { } address ? Html.Link(address, question) : question;
    }
}

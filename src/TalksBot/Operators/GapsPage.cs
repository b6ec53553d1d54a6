using System.Globalization;
using TalksBot.Chats;
using TalksBot.Outbox;

namespace TalksBot.Operators;

/// <summary>Writes a page of what nothing answered: a pure function.</summary>
/// <param name="Html">The text in Telegram's HTML.</param>
/// <param name="Keyboard">The buttons to the neighbouring pages, or <see langword="null"/> when there is one page only.</param>
sealed record GapsPage(string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard)
{
    const int GroupsOnPage = 10;

    // Ten of these stay well below what a message holds.
    const int LongestQuestion = 200;

    /// <summary>Writes a page.</summary>
    /// <param name="groups">All groups, the most asked first.</param>
    /// <param name="page">From 0; a page beyond the last is the last.</param>
    /// <param name="texts">The reader's language.</param>
    public static GapsPage Render(IReadOnlyList<GapGroup> groups, int page, OperatorTexts texts)
    {
        if (groups.Count == 0)
        {
            return new GapsPage(Chats.Html.Text(texts.NoGaps).ToString(), null);
        }

        var pages = (groups.Count + GroupsOnPage - 1) / GroupsOnPage;
        var current = Math.Clamp(page, 0, pages - 1);
        var lines = groups.Skip(current * GroupsOnPage).Take(GroupsOnPage).Select(group => string.Create(
            CultureInfo.InvariantCulture, $"{group.Count} x {Shortened.To(LongestQuestion, group.Question)}"));
        var counter = pages > 1 ? $" ({current + 1}/{pages})" : "";
        var html = Chats.Html.Element("b", Chats.Html.Text(texts.GapsHeading + counter))
            + Chats.Html.Text("\n" + string.Join('\n', lines));
        return new GapsPage(html.ToString(), pages > 1 ? [Buttons(current, pages)] : null);
    }

    static List<Button> Buttons(int current, int pages)
    {
        List<Button> buttons = [];
        if (current > 0)
        {
            buttons.Add(To(current - 1, "<"));
        }

        if (current < pages - 1)
        {
            buttons.Add(To(current + 1, ">"));
        }

        return buttons;
    }

    static Button To(int page, string text) =>
        new(text, string.Create(CultureInfo.InvariantCulture, $"{OperatorsHandler.GapsTopic}:{page}"));
}

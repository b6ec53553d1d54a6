using System.Globalization;
using TalksBot.Chats;

namespace TalksBot.Operators;

/// <summary>Writes how the bot stands: a pure function.</summary>
static class StatusMessage
{
    /// <summary>The message.</summary>
    public static Html Render(BotStatus status, OperatorTexts texts)
    {
        var backlog = status.Backlog;
        string[] lines =
        [
            texts.Version(status.Version, Duration(status.Uptime)),
            texts.Articles(status.Articles, status.Sentences),
            status.SinceContact is { } age ? texts.LastContact(Duration(age)) : texts.NoContact,
            texts.Inbox(Depth(backlog.Inbox, backlog.OldestInbox, status.Now)),
            texts.Outbox(Depth(backlog.Outbox, backlog.OldestOutbox, status.Now)),
            texts.DeadLetters(backlog.DeadLetters),
            texts.Memory(Math.Round(status.MemoryBytes / 1e6)),
        ];
        return Html.Element("b", Html.Text(texts.StatusHeading)) + Html.Text("\n" + string.Join('\n', lines));
    }

    static string Depth(long count, DateTimeOffset? oldest, DateTimeOffset now) => oldest is { } since && now > since
        ? string.Create(CultureInfo.InvariantCulture, $"{count} ({Duration(now - since)})")
        : count.ToString(CultureInfo.InvariantCulture);

    // In signs that all languages share.
    static string Duration(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} d {time.Hours} h"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds} s"),
    };
}

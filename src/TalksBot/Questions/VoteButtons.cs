using System.Globalization;
using TalksBot.Outbox;

namespace TalksBot.Questions;

/// <summary>The buttons that people vote on an answer with: pure functions.</summary>
static class VoteButtons
{
    /// <summary>The topic of the buttons.</summary>
    public const string Topic = "vote";

    const string ThumbsUp = "\ud83d\udc4d";
    const string ThumbsDown = "\ud83d\udc4e";

    /// <summary>The row under the answer to a question, with how many have voted.</summary>
    public static IReadOnlyList<Button> Row(long questionId, VoteCounts counts) =>
    [
        new(Counted(ThumbsUp, counts.Up), $"{Topic}:{ValueOf(questionId, Vote.Up)}"),
        new(Counted(ThumbsDown, counts.Down), $"{Topic}:{ValueOf(questionId, Vote.Down)}"),
    ];

    /// <summary>Reads a button's value, or <see langword="null"/> when it is none of ours.</summary>
    public static (long QuestionId, Vote Vote)? Read(string value) =>
        value.Split('-') is [var number, var vote]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var questionId)
            ? vote switch
            {
                "up" => (questionId, Vote.Up),
                "down" => (questionId, Vote.Down),
                _ => null,
            }
            : null;

    /// <summary>
    /// A keyboard with the row of a question's votes in its newest state, or <see langword="null"/> when it has no such
    /// row: then nobody can have pressed a button of it.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Button>>? Renew(
        IReadOnlyList<IReadOnlyList<Button>> keyboard, long questionId, VoteCounts counts)
    {
        var row = Row(questionId, counts).ToDictionary(button => button.Data);
        return keyboard.Any(old => old.Any(button => row.ContainsKey(button.Data)))
            ? [.. keyboard.Select(old => (IReadOnlyList<Button>)[.. old.Select(button => row.GetValueOrDefault(button.Data, button))])]
            : null;
    }

    static string ValueOf(long questionId, Vote vote) =>
        string.Create(CultureInfo.InvariantCulture, $"{questionId}-{(vote == Vote.Up ? "up" : "down")}");

    static string Counted(string thumb, int count) =>
        count == 0 ? thumb : string.Create(CultureInfo.InvariantCulture, $"{thumb} {count}");
}

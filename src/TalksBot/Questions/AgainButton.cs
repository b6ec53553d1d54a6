using TalksBot.Outbox;

namespace TalksBot.Questions;

/// <summary>
/// The button that asks a question again which was asked in the chat before. It carries the question's key, which survives
/// restarts; once the question is forgotten it leads nowhere.
/// </summary>
static class AgainButton
{
    /// <summary>The topic of its data.</summary>
    public const string Topic = "again";

    /// <summary>The button.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="question">The question.</param>
    public static Button Of(string text, AskedQuestion question) => new(text, $"{Topic}:{question.Key}");
}

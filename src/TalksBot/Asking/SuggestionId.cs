using TalksBot.Chats;

namespace TalksBot.Asking;

/// <summary>Names a suggested question in a button.</summary>
static class SuggestionId
{
    /// <summary>The id of a question.</summary>
    public static string Of(string question) => ShortHash.Of(question);

    /// <summary>The question of an id, or <see langword="null"/> when the articles suggest it no more.</summary>
    public static string? Find(string id, IReadOnlyList<string> questions) =>
        questions.FirstOrDefault(question => Of(question) == id);
}

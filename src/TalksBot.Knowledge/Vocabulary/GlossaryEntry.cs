namespace TalksBot.Knowledge.Vocabulary;

/// <summary>A thing and what it is called in each language of <see cref="WordLists.Languages"/>.</summary>
/// <param name="Forms">For each of these languages, in their order, the words for it; none where the list has none.</param>
sealed record GlossaryEntry(IReadOnlyList<IReadOnlyList<string>> Forms)
{
    /// <summary>The words in a language.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public IReadOnlyList<string> In(string language)
    {
        var at = WordLists.Languages.IndexOf(language);
        return at >= 0 ? Forms[at] : [];
    }
}

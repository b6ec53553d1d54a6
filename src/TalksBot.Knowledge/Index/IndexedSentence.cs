using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>A sentence as it comes back from the index.</summary>
/// <param name="Article">The article that holds it.</param>
/// <param name="Sentence">The sentence with its number, paragraph and own sources.</param>
sealed record IndexedSentence(IndexedArticle Article, Sentence Sentence)
{
    SentenceWord[]? words;

    /// <summary>Its words in order, read when first asked for and kept. Reading them twice at a time does no harm.</summary>
    public SentenceWord[] Words => words ??= SentenceWords.Read(Sentence.Text, Article.Language);
}

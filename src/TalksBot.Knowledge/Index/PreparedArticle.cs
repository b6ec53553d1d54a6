using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// An article with all done for it that needs no index: little is left for the writer, where threads wait for each other.
/// </summary>
/// <param name="Document">The article's name.</param>
/// <param name="Language">The analysis language of its words.</param>
/// <param name="Terms">The terms of all its texts.</param>
/// <param name="Sentences">Which of them each sentence has, in order.</param>
/// <param name="Headline">Which of them the headline has.</param>
/// <param name="Blocks">What <see cref="StoredSentences"/> wrote of its sentences.</param>
/// <param name="Data">What <see cref="StoredArticle"/> wrote of it.</param>
sealed record PreparedArticle(
    string Document,
    string Language,
    TermList Terms,
    IReadOnlyList<TermRun> Sentences,
    TermRun Headline,
    IReadOnlyList<byte[]> Blocks,
    byte[] Data)
{
    /// <summary>Prepares an article.</summary>
    public static PreparedArticle Of(Article article)
    {
        var analyzer = LanguageAnalyzers.For(article.Language);
        var terms = new TermList();
        TermRun[] sentences = [.. article.Sentences.Select(sentence => analyzer.AddTerms(sentence.Text, terms))];
        var headline = analyzer.AddTerms(article.Source.Title, terms);
        var indexed = new IndexedArticle(
            article.Document, article.Hash, article.Language, article.Source, sentences.Length, article.Questions);
        Source[] sources = [.. article.Sentences.SelectMany(sentence => sentence.Sources).Distinct()];
        var layout = new ArticleLayout(
            headline.Count,
            Array.ConvertAll(sentences, sentence => sentence.Count),
            [.. article.Sentences.Select(sentence => sentence.Paragraph)],
            sources);
        return new PreparedArticle(
            article.Document,
            analyzer.Language,
            terms,
            sentences,
            headline,
            StoredSentences.Write(article.Sentences, sources),
            StoredArticle.Write(indexed, layout));
    }
}

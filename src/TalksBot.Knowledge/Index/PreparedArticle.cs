using Lucene.Net.Util;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// An article with all done for it that needs no index: any thread may do that, while only one writes at a time.
/// </summary>
/// <param name="Document">The article's name.</param>
/// <param name="Language">The analysis language of its words.</param>
/// <param name="Sentences">Its sentences in order.</param>
/// <param name="Headline">The terms of its headline in order.</param>
/// <param name="Data">What <see cref="StoredArticle"/> wrote of it.</param>
sealed record PreparedArticle(
    string Document, string Language, IReadOnlyList<PreparedSentence> Sentences, IReadOnlyList<BytesRef> Headline, byte[] Data)
{
    /// <summary>Prepares an article.</summary>
    public static PreparedArticle Of(Article article)
    {
        var analyzer = LanguageAnalyzers.For(article.Language);
        Source[] sources = [.. article.Sentences.SelectMany(sentence => sentence.Sources).Distinct()];
        var sentences = new PreparedSentence[article.Sentences.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = article.Sentences[i];
            sentences[i] = new PreparedSentence(analyzer.Terms(sentence.Text), StoredSentence.Write(sentence, sources));
        }

        var headline = analyzer.Terms(article.Source.Title);
        var indexed = new IndexedArticle(
            article.Document, article.Hash, article.Language, article.Source, sentences.Length, article.Questions);
        var layout = new ArticleLayout(
            headline.Count,
            Array.ConvertAll(sentences, sentence => sentence.Terms.Count),
            [.. article.Sentences.Select(sentence => sentence.Paragraph)],
            sources);
        return new PreparedArticle(article.Document, analyzer.Language, sentences, headline, StoredArticle.Write(indexed, layout));
    }
}

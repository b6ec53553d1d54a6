using Lucene.Net.Documents;
using Lucene.Net.Index;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// An article as the documents of the index: one a sentence, then one for the article itself. They stand together, in
/// order, and carry the article's name, so that it can be replaced as one.
/// </summary>
static class SentenceDocuments
{
    /// <summary>The field that names the article on each of its documents.</summary>
    public const string Article = "article";

    /// <summary>The field that only an article's own document has; stored, it holds <see cref="IndexedArticle"/>.</summary>
    public const string ArticleData = "articleData";

    /// <summary>The stored field of a sentence's document that holds the sentence.</summary>
    public const string SentenceData = "sentenceData";

    /// <summary>The indexed field by which the articles' own documents are listed.</summary>
    public const string Kind = "kind";

    /// <summary>The value of <see cref="Kind"/> on an article's own document.</summary>
    public const string KindArticle = "article";

    /// <summary>
    /// How many sentences on either side still count as a sentence's paragraph: bounds the work for a file that is one
    /// endless paragraph.
    /// </summary>
    public const int ParagraphReach = 12;

    /// <summary>All parts, in the order of their values.</summary>
    public static IReadOnlyList<SentencePart> Parts { get; } = Enum.GetValues<SentencePart>();

    // Norms hold lengths; positions are not needed, for the ranking looks at the text of its few candidates itself.
    static readonly FieldType Words = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    /// <summary>The name of the field for a part of sentences analysed as <paramref name="language"/>.</summary>
    public static string FieldOf(SentencePart part, string language) => $"{part}.{language}";

    /// <summary>The documents of an article.</summary>
    public static IEnumerable<Document> Of(Article article)
    {
        var analyzer = LanguageAnalyzers.For(article.Language);
        var headline = Terms(analyzer, article.Source.Title);
        var sentences = article.Sentences;
        var terms = sentences.Select(sentence => Terms(analyzer, sentence.Text)).ToArray();
        for (var i = 0; i < sentences.Count; i++)
        {
            var document = new Document
            {
                new StringField(Article, article.Document, Field.Store.YES),
                new StoredField(SentenceData, StoredArticle.Write(sentences[i])),
            };
            Add(SentencePart.Text, [terms[i]]);
            Add(SentencePart.Paragraph, Paragraph(sentences, terms, i));
            Add(SentencePart.Headline, [headline]);
            Add(SentencePart.Previous, i > 0 ? [terms[i - 1]] : []);
            Add(SentencePart.Next, i + 1 < terms.Length ? [terms[i + 1]] : []);
            yield return document;

            void Add(SentencePart part, IEnumerable<string[]> words) => document.Add(
                new Field(FieldOf(part, analyzer.Language), new TermStream(words), Words));
        }

        yield return
        [
            new StringField(Article, article.Document, Field.Store.NO),
            new StringField(Kind, KindArticle, Field.Store.NO),
            new StoredField(ArticleData, StoredArticle.Write(new IndexedArticle(
                article.Document, article.Hash, article.Language, article.Source, sentences.Count, article.Questions))),
        ];
    }

    static string[] Terms(LanguageAnalyzer analyzer, string text) => [.. analyzer.Tokens(text).Select(token => token.Term)];

    static string[][] Paragraph(IReadOnlyList<Sentence> sentences, string[][] terms, int at)
    {
        var first = at;
        while (first > 0 && at - first < ParagraphReach && sentences[first - 1].Paragraph == sentences[at].Paragraph)
        {
            first--;
        }

        var end = at + 1;
        while (end < terms.Length && end - at <= ParagraphReach && sentences[end].Paragraph == sentences[at].Paragraph)
        {
            end++;
        }

        return terms[first..end];
    }
}

using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// An article as the documents of the index: one a sentence, then one for the article itself. They stand together, in
/// order, and carry the article's name, so that it can be replaced as one. Each word is indexed once, where it stands; what
/// stands around a sentence is told by the order of the documents (<see cref="SegmentLayout"/>).
/// </summary>
static class SentenceDocuments
{
    /// <summary>The field that names the article on each of its documents.</summary>
    public const string Article = "article";

    /// <summary>The binary doc value of an article's own document: what <see cref="StoredArticle"/> writes.</summary>
    public const string ArticleData = "articleData";

    /// <summary>
    /// The binary doc value of a sentence's document: what <see cref="StoredSentence"/> writes. A stored field would be
    /// compressed with its neighbours, and all of them unpacked for each candidate.
    /// </summary>
    public const string SentenceData = "sentenceData";

    /// <summary>The indexed field by which the articles' own documents are listed.</summary>
    public const string Kind = "kind";

    /// <summary>The value of <see cref="Kind"/> on an article's own document.</summary>
    public const string KindArticle = "article";

    const string Text = "text.";
    const string Headline = "headline.";

    // No positions: the ranking looks at the text of its few candidates itself. No norms: the article knows the lengths.
    static readonly FieldType Words = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    /// <summary>The field of the words of sentences analysed as <paramref name="language"/>.</summary>
    public static string TextOf(string language) => Text + language;

    /// <summary>The field of the words of headlines, on the articles' own documents.</summary>
    public static string HeadlineOf(string language) => Headline + language;

    /// <summary>The documents of an article. Each is valid until the next is asked for: they share their fields.</summary>
    public static IEnumerable<IEnumerable<IIndexableField>> Of(PreparedArticle article)
    {
        var stream = new TermStream();
        var data = new BinaryDocValuesField(SentenceData, new BytesRef());
        var name = new StringField(Article, article.Document, Field.Store.NO);
        IIndexableField[] fields = [name, data, new Field(TextOf(article.Language), stream, Words)];
        foreach (var sentence in article.Sentences)
        {
            stream.Fill(sentence.Terms);
            data.SetBytesValue(new BytesRef(sentence.Data));
            yield return fields;
        }

        stream.Fill(article.Headline);
        yield return
        [
            name,
            new StringField(Kind, KindArticle, Field.Store.NO),
            new Field(HeadlineOf(article.Language), stream, Words),
            new BinaryDocValuesField(ArticleData, new BytesRef(article.Data)),
        ];
    }
}

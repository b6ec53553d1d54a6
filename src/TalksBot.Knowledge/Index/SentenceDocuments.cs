using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// An article as the documents of the index: one a sentence, then one for the article itself, which has its name. They stand
/// together, in order. Each word is indexed once, where it stands; what stands around a sentence is told by the order of the
/// documents (<see cref="SegmentLayout"/>).
/// </summary>
static class SentenceDocuments
{
    /// <summary>The field that names the article, on its own document.</summary>
    public const string Article = "article";

    /// <summary>The binary doc value of an article's own document: what <see cref="StoredArticle"/> writes.</summary>
    public const string ArticleData = "articleData";

    /// <summary>
    /// The binary doc value of the document of the first sentence of a block: what <see cref="StoredSentences"/> writes. A
    /// stored field would be compressed with its neighbours, and all of them unpacked for each candidate.
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
        var stream = new TermStream(article.Terms);
        var block = new BinaryDocValuesField(SentenceData, new BytesRef());
        var words = new Field(TextOf(article.Language), stream, Words);
        IIndexableField[] first = [block, words];
        IIndexableField[] other = [words];
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            stream.MoveTo(article.Sentences[i]);
            var isFirst = i % StoredSentences.BlockSize == 0;
            if (isFirst)
            {
                block.SetBytesValue(new BytesRef(article.Blocks[i / StoredSentences.BlockSize]));
            }

            yield return isFirst ? first : other;
        }

        stream.MoveTo(article.Headline);
        yield return
        [
            new StringField(Article, article.Document, Field.Store.NO),
            new StringField(Kind, KindArticle, Field.Store.NO),
            new Field(HeadlineOf(article.Language), stream, Words),
            new BinaryDocValuesField(ArticleData, new BytesRef(article.Data)),
        ];
    }

    /// <summary>What an article's own document tells of it.</summary>
    public static (IndexedArticle Article, ArticleLayout Layout) Read(BinaryDocValues articleData, int document)
    {
        var bytes = new BytesRef();
        articleData.Get(document, bytes);
        return StoredArticle.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
    }
}

using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Index.Scoring;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// How the sentences of one segment of the index lie: which belong to one article, which to one paragraph, how long they
/// are. Documents are numbered as the segment numbers them. Never changes.
/// </summary>
sealed class SegmentLayout
{
    /// <summary>
    /// How many sentences on either side still count as a sentence's paragraph: bounds the work for a file that is one
    /// endless paragraph.
    /// </summary>
    public const int ParagraphReach = 12;

    readonly ArticleLayout[] layouts;
    readonly SentencePlace[] places;
    readonly SegmentLayout opened;
    readonly ConcurrentDictionary<LanguageTerm, DensePostings> dense;
    readonly int deleted;

    /// <summary>Reads the articles of a segment that are not deleted.</summary>
    public SegmentLayout(AtomicReader reader)
    {
        (Segment, deleted) = (reader.CoreCacheKey, reader.NumDeletedDocs);
        var (articles, all, starts, ends) = (new List<IndexedArticle>(), new List<ArticleLayout>(), new List<int>(), new List<int>());
        (opened, places, dense) = (this, new SentencePlace[reader.MaxDoc], new ConcurrentDictionary<LanguageTerm, DensePostings>());
        var data = reader.GetBinaryDocValues(SentenceDocuments.ArticleData);
        var documents = reader.GetTermDocsEnum(new Term(SentenceDocuments.Kind, SentenceDocuments.KindArticle));
        while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (reader.LiveDocs?.Get(documents.DocID) == false)
            {
                continue;
            }

            var (article, layout) = SentenceDocuments.Read(data, documents.DocID);
            articles.Add(article);
            all.Add(layout);
            starts.Add(documents.DocID - article.Sentences);
            ends.Add(documents.DocID);
            Lay(layout, starts[^1]);
        }

        (Articles, layouts, Starts, Ends) = ([.. articles], [.. all], [.. starts], [.. ends]);
        Languages = [.. articles.Select(article => LanguageAnalyzers.For(article.Language).Language)];
    }

    SegmentLayout(SegmentLayout all, AtomicReader reader)
    {
        (Segment, deleted) = (all.Segment, reader.NumDeletedDocs);
        (opened, places, dense) = (all.opened, all.places, all.dense);
        var live = reader.LiveDocs;
        int[] left = [.. Enumerable.Range(0, all.Ends.Length).Where(article => live?.Get(all.Ends[article]) != false)];
        (Articles, layouts, Starts, Ends, Languages) = (
            [.. left.Select(article => all.Articles[article])],
            [.. left.Select(article => all.layouts[article])],
            [.. left.Select(article => all.Starts[article])],
            [.. left.Select(article => all.Ends[article])],
            [.. left.Select(article => all.Languages[article])]);
    }

    /// <summary>Names the segment, whatever is deleted from it.</summary>
    public object Segment { get; }

    /// <summary>How many documents the segment has, deleted ones included.</summary>
    public int Documents => places.Length;

    /// <summary>The articles in the order of their documents.</summary>
    public IndexedArticle[] Articles { get; }

    /// <summary>The analysis language of each.</summary>
    public string[] Languages { get; }

    /// <summary>The first sentence of each.</summary>
    public int[] Starts { get; }

    /// <summary>The document after the last sentence of each: the article's own.</summary>
    public int[] Ends { get; }

    /// <summary>The same segment as another reader sees it, from which more may be deleted.</summary>
    public SegmentLayout As(AtomicReader reader) =>
        reader.NumDeletedDocs == deleted ? this : new SegmentLayout(this, reader);

    /// <summary>The index of the article to which a sentence, or an article's own document, belongs.</summary>
    public int ArticleOf(int document)
    {
        var found = Array.BinarySearch(Ends, document);
        return found < 0 ? ~found : found;
    }

    /// <summary>How the sentences of an article lie.</summary>
    public ArticleLayout LayoutOf(int article) => layouts[article];

    /// <summary>How a sentence lies.</summary>
    public SentencePlace PlaceOf(int document) => places[document];

    /// <summary>Where a frequent term stands. It is read once, and kept as long as the segment.</summary>
    /// <param name="term">The term.</param>
    /// <param name="read">Reads it, for all articles that were there when the segment was opened.</param>
    public DensePostings DenseOf(LanguageTerm term, Func<LanguageTerm, SegmentLayout, DensePostings> read) =>
        dense.GetOrAdd(term, read, opened);

    void Lay(ArticleLayout layout, int start)
    {
        var last = layout.Words.Length - 1;
        var (paragraphs, end) = (layout.Paragraphs, 0);
        for (int i = 0, first = 0; i <= last; i++)
        {
            first = paragraphs[first] == paragraphs[i] ? first : i;
            for (end = Math.Max(end, i); end < last && paragraphs[end + 1] == paragraphs[i];)
            {
                end++;
            }

            var (back, ahead) = (Math.Min(ParagraphReach, i - first), Math.Min(ParagraphReach, end - i));
            places[start + i] = new SentencePlace(
                layout.Words[i], Sum(layout.Words.AsSpan(i - back, back + 1 + ahead)), back, ahead, i > 0, i < last);
        }
    }

    static int Sum(ReadOnlySpan<int> lengths)
    {
        long sum = 0;
        foreach (var length in lengths)
        {
            sum += length;
        }

        return (int)Math.Min(sum, int.MaxValue);
    }
}

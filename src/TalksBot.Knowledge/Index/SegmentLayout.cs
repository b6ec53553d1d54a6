using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TalksBot.Knowledge.Articles;
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

    readonly int[] headlineWords;
    readonly Source[][] sources;
    readonly ArticleTotals[] totals;
    readonly SentencePlace[] places;
    readonly SegmentLayout opened;
    readonly ConcurrentDictionary<LanguageTerm, DensePostings> dense;
    readonly ConcurrentDictionary<string, Lazy<SegmentVocabulary>> vocabularies;
    readonly int deleted;

    /// <summary>Reads the articles of a segment that are not deleted.</summary>
    public SegmentLayout(AtomicReader reader)
    {
        (Segment, deleted) = (reader.CoreCacheKey, reader.NumDeletedDocs);
        var (articles, all, sums) = (new List<IndexedArticle>(), new List<(int HeadlineWords, Source[] Sources)>(), new List<ArticleTotals>());
        var (starts, ends) = (new List<int>(), new List<int>());
        (opened, places) = (this, new SentencePlace[reader.MaxDoc]);
        (dense, vocabularies) = (new(), new(StringComparer.Ordinal));
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
            // Its other lists are long, and told by the places.
            all.Add((layout.HeadlineWords, layout.Sources));
            starts.Add(documents.DocID - article.Sentences);
            ends.Add(documents.DocID);
            sums.Add(Lay(layout, starts[^1]));
        }

        (Articles, totals) = ([.. articles], [.. sums]);
        (headlineWords, sources) = ([.. all.Select(one => one.HeadlineWords)], [.. all.Select(one => one.Sources)]);
        (Starts, Ends) = ([.. starts], [.. ends]);
        Languages = [.. articles.Select(article => LanguageAnalyzers.For(article.Language).Language)];
    }

    SegmentLayout(SegmentLayout all, AtomicReader reader)
    {
        (Segment, deleted) = (all.Segment, reader.NumDeletedDocs);
        (opened, places, dense, vocabularies) = (all.opened, all.places, all.dense, all.vocabularies);
        var live = reader.LiveDocs;
        int[] left = [.. Enumerable.Range(0, all.Ends.Length).Where(article => live?.Get(all.Ends[article]) != false)];
        (Articles, headlineWords, sources, totals, Starts, Ends, Languages) = (
            [.. left.Select(article => all.Articles[article])],
            [.. left.Select(article => all.headlineWords[article])],
            [.. left.Select(article => all.sources[article])],
            [.. left.Select(article => all.totals[article])],
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

    /// <summary>How many words the headline of an article has.</summary>
    public int HeadlineWordsOf(int article) => headlineWords[article];

    /// <summary>The sources that sentences of an article have of their own.</summary>
    public Source[] SourcesOf(int article) => sources[article];

    /// <summary>What the sentences of an article have together.</summary>
    public ArticleTotals TotalsOf(int article) => totals[article];

    /// <summary>How a sentence lies.</summary>
    public SentencePlace PlaceOf(int document) => places[document];

    /// <summary>Where a frequent term stands. It is read once, and kept as long as the segment.</summary>
    /// <param name="term">The term.</param>
    /// <param name="read">Reads it, for all articles that were there when the segment was opened.</param>
    public DensePostings DenseOf(LanguageTerm term, Func<LanguageTerm, SegmentLayout, DensePostings> read) =>
        dense.GetOrAdd(term, read, opened);

    /// <summary>The terms of an analysis language. They are read once, and kept as long as the segment.</summary>
    public SegmentVocabulary VocabularyOf(string language, AtomicReader reader)
    {
        try
        {
            return vocabularies.GetOrAdd(language, code => new Lazy<SegmentVocabulary>(() => new SegmentVocabulary(reader, code))).Value;
        }
        catch
        {
            // It keeps its exception: the next question is to try again.
            vocabularies.TryRemove(language, out _);
            throw;
        }
    }

    // Runs a million times in the first second of a program that is started again: too early to be compiled step by step.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    ArticleTotals Lay(ArticleLayout layout, int start)
    {
        var sums = default(ArticleTotals);
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
            sums = sums.And(places[start + i]);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

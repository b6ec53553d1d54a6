using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalksBot.Knowledge.Index.Scoring;

namespace TalksBot.Knowledge.Index;

/// <summary>One committed state of the index, and what is known of it as a whole. Never changes.</summary>
sealed class SentenceSearcher : IndexSearcher
{
    // Reading a sentence's words takes longer than finding it: some megabytes of memory save that for what is often asked.
    const int MostKept = 20_000;

    // With fewer, waking another thread takes longer than what it does.
    const int ManySentences = 100_000;

    // A question asks for a term thrice: to weigh it, to score, to place it.
    const int MostTermsKept = 20_000;

    readonly Dictionary<string, PartLengths> lengths = new(StringComparer.Ordinal);
    readonly Dictionary<string, IndexedArticle> articles = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<int, IndexedSentence> kept = new();
    readonly ConcurrentDictionary<LanguageTerm, FoundTerm> terms = new();
    readonly ConcurrentDictionary<LanguageTerm, int> listed = new();
    readonly ConcurrentBag<SearchRoom> rooms = [];
    readonly SearchShare[] whole;
    readonly SearchShare[] shares;
    int searches;
    int keptCount;
    int termsCount;

    /// <summary>Gets to know a state of the index.</summary>
    /// <param name="reader">The state; it is the searcher's from now on.</param>
    /// <param name="before">The state before, if any: what they share is not read again.</param>
    public SentenceSearcher(DirectoryReader reader, SentenceSearcher? before) : base(reader)
    {
        var known = before?.Layouts.ToDictionary(layout => layout.Segment) ?? [];
        var layouts = new SegmentLayout[reader.Leaves.Count];
        InParallel.Each(reader.Leaves, leaf => layouts[leaf.Ord] = known.TryGetValue(leaf.AtomicReader.CoreCacheKey, out var layout)
            ? layout.As(leaf.AtomicReader)
            : new SegmentLayout(leaf.AtomicReader));
        Layouts = layouts;
        Terms = new KnownTerms(reader.Leaves, layouts);
        foreach (var article in Layouts.SelectMany(layout => layout.Articles))
        {
            articles.Add(article.Document, article);
        }

        Languages = [.. Layouts.SelectMany(layout => layout.Languages).Distinct().Order(StringComparer.Ordinal)];
        Sentences = articles.Values.Sum(article => article.Sentences);
        foreach (var language in Languages)
        {
            lengths[language] = new PartLengths(Layouts, language);
        }

        whole = [SearchShare.All(Layouts)];
        shares = IsLarge ? SearchShare.Split(Layouts, Environment.ProcessorCount) : whole;
    }

    /// <summary>The articles by their documents.</summary>
    public IReadOnlyDictionary<string, IndexedArticle> Articles => articles;

    /// <summary>How the sentences of each segment lie.</summary>
    public IReadOnlyList<SegmentLayout> Layouts { get; }

    /// <summary>The analysis languages that have sentences, in a fixed order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The terms of its sentences.</summary>
    public KnownTerms Terms { get; }

    /// <summary>How many sentences there are.</summary>
    public int Sentences { get; }

    /// <summary>Whether there are so many sentences that other threads are worth their cost.</summary>
    public bool IsLarge => Sentences >= ManySentences;

    /// <summary>What the lengths of parts mean in an analysis language that has sentences.</summary>
    public PartLengths LengthsOf(string language) => lengths[language];

    /// <summary>How many sentences hold one of the terms; if none, 1 if a headline does.</summary>
    public int CountSentences(IReadOnlyList<LanguageTerm> terms)
    {
        var inText = terms.Sum(term => Count(term, found => found.Sentences));
        return inText > 0 ? Math.Min(inText, Sentences) : Math.Min(1, terms.Sum(term => Count(term, found => found.Headlines)));
    }

    /// <summary>
    /// As <see cref="CountSentences"/> for one term of the word lists. They are asked again and again, and are few enough
    /// to be kept.
    /// </summary>
    public int CountListed(LanguageTerm term) => listed.GetOrAdd(term, static (one, all) => all.CountSentences([one]), this);

    /// <summary>The rarity of a word that stands in a number of sentences: <c>ln(1 + (N - n + .5) / (n + .5))</c>.</summary>
    public double Idf(int sentences) => Math.Log(1 + (Sentences - sentences + .5) / (sentences + .5));

    /// <summary>
    /// What each thread is to search: as many shares as there are processors while one question is asked, and one where
    /// others are asked at the same time, which need the processors themselves.
    /// </summary>
    public SearchShare[] BeginSearch() => Interlocked.Increment(ref searches) == 1 ? shares : whole;

    /// <summary>Ends what <see cref="BeginSearch"/> began.</summary>
    public void EndSearch() => Interlocked.Decrement(ref searches);

    /// <summary>A room to search in, to be given back by <see cref="Leave"/>.</summary>
    public SearchRoom Enter() => rooms.TryTake(out var room) ? room : new SearchRoom(this);

    /// <summary>Gives a room back. After an error it may be left to the garbage collector.</summary>
    public void Leave(SearchRoom room) => rooms.Add(room);

    /// <summary>Where a term of one word stands.</summary>
    public FoundTerm Lookup(LanguageTerm term)
    {
        if (!terms.TryGetValue(term, out var found))
        {
            var room = Enter();
            found = room.Find(term);
            Leave(room);
            if (terms.TryAdd(term, found) && Interlocked.Increment(ref termsCount) >= MostTermsKept)
            {
                terms.Clear();
                Volatile.Write(ref termsCount, 0);
            }
        }

        return found;
    }

    /// <summary>Whether the words of a term of several stand in one sentence.</summary>
    public bool StandTogether(LanguageTerm term)
    {
        if (Count(term, found => found.Sentences) == 0)
        {
            return false;
        }

        var room = Enter();
        var together = room.StandTogether(term);
        Leave(room);
        return together;
    }

    /// <summary>The sentence of a document that is one.</summary>
    public IndexedSentence Read(int document)
    {
        if (kept.TryGetValue(document, out var sentence))
        {
            return sentence;
        }

        sentence = ReadStored(document);
        // Which ones stay does not matter much: what is asked often comes early.
        if (Volatile.Read(ref keptCount) < MostKept && kept.TryAdd(document, sentence))
        {
            Interlocked.Increment(ref keptCount);
        }

        return sentence;
    }

    /// <summary>The sentences of an article from one number on, in order; fewer or none when it does not have them.</summary>
    /// <param name="article">The article's document.</param>
    /// <param name="first">The 1-based number of the first sentence.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<IndexedSentence> ReadFrom(string article, int first, int count) =>
        [.. DocumentsOf(article).Skip(first - 1).Take(count).Select(Read)];

    /// <summary>The documents that are the sentences of an article, in order; none when there is no such article.</summary>
    public IEnumerable<int> DocumentsOf(string article)
    {
        foreach (var (leaf, layout) in IndexReader.Leaves.Zip(Layouts))
        {
            var own = leaf.AtomicReader.GetTermDocsEnum(new Term(SentenceDocuments.Article, article));
            while (own is not null && own.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(own.DocID) != false)
                {
                    var start = layout.Starts[layout.ArticleOf(own.DocID)];
                    return Enumerable.Range(leaf.DocBase + start, own.DocID - start);
                }
            }
        }

        return [];
    }

    IndexedSentence ReadStored(int document)
    {
        var segment = ReaderUtil.SubIndex(document, IndexReader.Leaves);
        var leaf = IndexReader.Leaves[segment];
        var layout = Layouts[segment];
        var article = layout.ArticleOf(document - leaf.DocBase);
        var number = document - leaf.DocBase - layout.Starts[article] + 1;
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(SentenceDocuments.SentenceData)
            .Get(document - leaf.DocBase - ((number - 1) % StoredSentences.BlockSize), bytes);
        return new IndexedSentence(
            layout.Articles[article],
            StoredSentences.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), number, layout.SourcesOf(article)));
    }

    // Of words that must all be there no more sentences can have all of them than have the rarest.
    int Count(LanguageTerm term, Func<FoundTerm, int> count) => term.Term.Contains(' ', StringComparison.Ordinal)
        ? term.Term.Split(' ').Min(word => count(Lookup(term with { Term = word })))
        : count(Lookup(term));
}

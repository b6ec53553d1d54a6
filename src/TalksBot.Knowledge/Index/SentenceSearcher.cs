using System.Collections.Concurrent;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index;

/// <summary>One committed state of the index, and what is known of it as a whole. Never changes.</summary>
sealed class SentenceSearcher : IndexSearcher
{
    // Reading a stored document unpacks the 16 KiB around it, 25 times a question: some megabytes of memory save that.
    const int MostKept = 20_000;

    readonly Dictionary<string, double[]> averageLengths = new(StringComparer.Ordinal);
    readonly Dictionary<string, IndexedArticle> articles = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<int, IndexedSentence> kept = new();
    readonly ConcurrentDictionary<LanguageTerm, int> listed = new();
    int keptCount;

    public SentenceSearcher(IndexReader reader) : base(reader)
    {
        Terms = new KnownTerms(reader);
        ReadArticles();
        Languages = [.. articles.Values
            .Select(article => LanguageAnalyzers.For(article.Language).Language)
            .Distinct()
            .Order(StringComparer.Ordinal)];
        Sentences = articles.Values.Sum(article => article.Sentences);
        foreach (var language in Languages)
        {
            averageLengths[language] = [.. SentenceDocuments.Parts.Select(part => AverageLength(part, language))];
        }
    }

    /// <summary>The articles by their documents.</summary>
    public IReadOnlyDictionary<string, IndexedArticle> Articles => articles;

    /// <summary>The analysis languages that have sentences, in a fixed order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The terms of its sentences.</summary>
    public KnownTerms Terms { get; }

    /// <summary>How many sentences there are.</summary>
    public int Sentences { get; }

    /// <summary>The mean number of words that a part has over the sentences of an analysis language.</summary>
    public double AverageLengthOf(SentencePart part, string language) => averageLengths[language][(int)part];

    /// <summary>How many sentences hold one of the terms; if none, 1 if a headline does.</summary>
    public int CountSentences(IReadOnlyList<LanguageTerm> terms)
    {
        var inText = terms.Sum(term => Count(SentencePart.Text, term));
        return inText > 0 ? Math.Min(inText, Sentences) : Math.Min(1, terms.Sum(term => Count(SentencePart.Headline, term)));
    }

    /// <summary>
    /// As <see cref="CountSentences"/> for one term of the word lists. They are asked again and again, and are few enough
    /// to be kept.
    /// </summary>
    public int CountListed(LanguageTerm term) => listed.GetOrAdd(term, static (one, all) => all.CountSentences([one]), this);

    /// <summary>The rarity of a word that stands in a number of sentences: <c>ln(1 + (N - n + .5) / (n + .5))</c>.</summary>
    public double Idf(int sentences) => Math.Log(1 + (Sentences - sentences + .5) / (sentences + .5));

    /// <summary>Whether the words of a term of several stand in one sentence.</summary>
    public bool StandTogether(LanguageTerm term)
    {
        var field = SentenceDocuments.FieldOf(SentencePart.Text, term.Language);
        return Count(SentencePart.Text, term) > 0 && IndexReader.Leaves.Any(leaf =>
            leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms
            && TermPostings.Of(terms, term.Term, leaf.AtomicReader.LiveDocs) is { } documents
            && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS);
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
    public IReadOnlyList<IndexedSentence> ReadFrom(string article, int first, int count)
    {
        var last = Math.Min(first + count - 1, articles.TryGetValue(article, out var known) ? known.Sentences : 0);
        var found = new List<IndexedSentence>();
        foreach (var leaf in IndexReader.Leaves)
        {
            // An article's documents stand together and in the order of its sentences.
            var documents = leaf.AtomicReader.GetTermDocsEnum(new Term(SentenceDocuments.Article, article));
            for (var number = 1; documents is not null && number <= last && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(documents.DocID) == false)
                {
                    continue;
                }

                if (number >= first)
                {
                    found.Add(Read(leaf.DocBase + documents.DocID));
                }

                number++;
            }
        }

        return found;
    }

    IndexedSentence ReadStored(int document)
    {
        var stored = Doc(document);
        var bytes = stored.GetBinaryValue(SentenceDocuments.SentenceData);
        var sentence = StoredArticle.ReadSentence(bytes.Bytes.AsMemory(bytes.Offset, bytes.Length));
        return new IndexedSentence(articles[stored.Get(SentenceDocuments.Article, CultureInfo.InvariantCulture)], sentence);
    }

    // Of words that must all be there no more sentences can have all of them than have the rarest.
    int Count(SentencePart part, LanguageTerm term)
    {
        var field = SentenceDocuments.FieldOf(part, term.Language);
        return term.Term.Contains(' ', StringComparison.Ordinal)
            ? term.Term.Split(' ').Min(word => IndexReader.DocFreq(new Term(field, word)))
            : IndexReader.DocFreq(new Term(field, term.Term));
    }

    double AverageLength(SentencePart part, string language)
    {
        var terms = MultiFields.GetTerms(IndexReader, SentenceDocuments.FieldOf(part, language));
        return terms is null || terms.DocCount <= 0 ? 1 : Math.Max(1, (double)terms.SumTotalTermFreq / terms.DocCount);
    }

    void ReadArticles()
    {
        foreach (var leaf in IndexReader.Leaves)
        {
            var documents = leaf.AtomicReader.GetTermDocsEnum(new Term(SentenceDocuments.Kind, SentenceDocuments.KindArticle));
            while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(documents.DocID) == false)
                {
                    continue;
                }

                var bytes = leaf.AtomicReader.Document(documents.DocID).GetBinaryValue(SentenceDocuments.ArticleData);
                var article = StoredArticle.ReadArticle(bytes.Bytes.AsMemory(bytes.Offset, bytes.Length));
                articles.Add(article.Document, article);
            }
        }
    }
}

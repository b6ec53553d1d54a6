using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalksBot.Knowledge.Index;

/// <summary>Tells where a question's words stand around a few sentences, from the index alone.</summary>
static class WordPlacing
{
    /// <summary>The places for each of <paramref name="documents"/>, in their order.</summary>
    public static WordPlaces[] Of(SentenceSearcher searcher, Question question, IReadOnlyList<int> documents)
    {
        // Postings are read forward only.
        var order = Enumerable.Range(0, documents.Count).ToArray();
        Array.Sort(order, (a, b) => documents[a].CompareTo(documents[b]));
        var places = new WordPlaces[documents.Count];
        var next = 0;
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var first = next;
            while (next < order.Length && documents[order[next]] < leaf.DocBase + leaf.Reader.MaxDoc)
            {
                next++;
            }

            if (next > first)
            {
                Mark(leaf, searcher, question, documents, order.AsSpan(first, next - first), places);
            }
        }

        return places;
    }

    static void Mark(
        AtomicReaderContext leaf,
        SentenceSearcher searcher,
        Question question,
        IReadOnlyList<int> documents,
        ReadOnlySpan<int> order,
        WordPlaces[] places)
    {
        foreach (var language in searcher.Languages)
        {
            foreach (var part in SentenceDocuments.Parts)
            {
                var terms = leaf.AtomicReader.GetTerms(SentenceDocuments.FieldOf(part, language))?.GetEnumerator();
                for (var i = 0; terms is not null && i < question.Words.Count; i++)
                {
                    foreach (var term in question.Words[i].Terms)
                    {
                        if (term.Language == language && TermPostings.Of(terms, term.Term, live: null) is { } postings)
                        {
                            Mark(postings, leaf.DocBase, part, 1UL << i, documents, order, places);
                        }
                    }
                }
            }
        }
    }

    static void Mark(
        DocsEnum postings,
        int docBase,
        SentencePart part,
        ulong bit,
        IReadOnlyList<int> documents,
        ReadOnlySpan<int> order,
        WordPlaces[] places)
    {
        var at = -1;
        foreach (var candidate in order)
        {
            var document = documents[candidate] - docBase;
            if (at < document)
            {
                at = postings.Advance(document);
                if (at == DocIdSetIterator.NO_MORE_DOCS)
                {
                    return;
                }
            }

            if (at == document)
            {
                places[candidate] = places[candidate].With(part, bit);
            }
        }
    }
}

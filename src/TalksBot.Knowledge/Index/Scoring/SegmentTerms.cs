using Lucene.Net.Index;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>Looks up terms in one segment for one question. Not for several threads.</summary>
/// <param name="segment">The segment's number.</param>
/// <param name="searcher">The index.</param>
sealed class SegmentTerms(int segment, SentenceSearcher searcher)
{
    readonly AtomicReader reader = searcher.IndexReader.Leaves[segment].AtomicReader;
    readonly Dictionary<string, TermsEnum?> fields = new(StringComparer.Ordinal);

    /// <summary>How its sentences lie.</summary>
    public SegmentLayout Layout => searcher.Layouts[segment];

    /// <summary>What the lengths of parts mean in an analysis language.</summary>
    public PartLengths LengthsOf(string language) => searcher.LengthsOf(language);

    /// <summary>The sentences with a term of one word, or <see langword="null"/> if there are none.</summary>
    public DocsEnum? InText(LanguageTerm term) =>
        searcher.Lookup(term).InText?.Get(segment) is { } state ? Documents(SentenceDocuments.TextOf(term.Language), term.Term, state) : null;

    /// <summary>The articles' own documents whose headlines have a term of one word, or <see langword="null"/>.</summary>
    public DocsEnum? InHeadlines(LanguageTerm term) =>
        searcher.Lookup(term).InHeadlines?.Get(segment) is { } state
            ? Documents(SentenceDocuments.HeadlineOf(term.Language), term.Term, state)
            : null;

    DocsEnum? Documents(string field, string term, TermState state)
    {
        if (!fields.TryGetValue(field, out var terms))
        {
            fields[field] = terms = reader.GetTerms(field)?.GetEnumerator();
        }

        if (terms is null)
        {
            return null;
        }

        terms.SeekExact(new BytesRef(term), state);
        return terms.Docs(reader.LiveDocs, null, DocsFlags.FREQS);
    }
}

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>Looks up terms in one segment. Not for several threads.</summary>
/// <param name="segment">The segment's number.</param>
/// <param name="searcher">The index.</param>
sealed class SegmentTerms(int segment, SentenceSearcher searcher)
{
    readonly AtomicReader reader = searcher.IndexReader.Leaves[segment].AtomicReader;
    readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);
    readonly BytesRef bytes = new();

    /// <summary>How its sentences lie.</summary>
    public SegmentLayout Layout { get; } = searcher.Layouts[segment];

    /// <summary>What is added to its document numbers in those of the whole index.</summary>
    public int DocBase { get; } = searcher.IndexReader.Leaves[segment].DocBase;

    /// <summary>What the lengths of parts mean in an analysis language.</summary>
    public PartLengths LengthsOf(string language) => searcher.LengthsOf(language);

    /// <summary>The sentences with a term of one word, or <see langword="null"/> if there are none.</summary>
    public DocsEnum? InText(LanguageTerm term) => searcher.Lookup(term).InText?.Get(segment) is { } state
        ? Documents(SentenceDocuments.TextOf(term.Language), term.Term, state)
        : null;

    /// <summary>The articles' own documents whose headlines have a term of one word, or <see langword="null"/>.</summary>
    public DocsEnum? InHeadlines(LanguageTerm term) => searcher.Lookup(term).InHeadlines?.Get(segment) is { } state
        ? Documents(SentenceDocuments.HeadlineOf(term.Language), term.Term, state)
        : null;

    /// <summary>What sentences see of a term of one word.</summary>
    /// <param name="term">The term.</param>
    /// <param name="text">Its sentences, moved to the first.</param>
    /// <param name="headline">Its headlines, moved to the first.</param>
    public SeenPlaces Seen(LanguageTerm term, DocsEnum? text, DocsEnum? headline) =>
        text?.GetCost() > Layout.Documents * SegmentScoring.Often
            ? new DensePlaces(Layout, () => Layout.DenseOf(term, ReadDense))
            : new PostedPlaces(Layout, text, headline);

    /// <summary>Looks up a term of one word, and registers where it stands.</summary>
    public void Find(LanguageTerm term, TermContext inText, TermContext inHeadlines)
    {
        bytes.CopyChars(term.Term);
        Register(SentenceDocuments.TextOf(term.Language), inText);
        Register(SentenceDocuments.HeadlineOf(term.Language), inHeadlines);

        void Register(string name, TermContext context)
        {
            if (FieldOf(name).Terms is { } terms && terms.SeekExact(bytes))
            {
                context.Register(terms.GetTermState(), segment, terms.DocFreq, terms.TotalTermFreq);
            }
        }
    }

    /// <summary>Whether terms stand in one sentence. Takes back all lists that were given out.</summary>
    public bool StandTogether(LanguageTerm[] terms)
    {
        Reuse();
        var lists = new DocsEnum[terms.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            if (InText(terms[i]) is not { } list)
            {
                return false;
            }

            lists[i] = list;
        }

        var at = lists[0].NextDoc();
        for (var i = 1; i < lists.Length && at != TermCursor.End;)
        {
            var found = lists[i].DocID < at ? lists[i].Advance(at) : lists[i].DocID;
            (at, i) = found == at ? (at, i + 1) : (lists[0].Advance(found), 1);
        }

        return at != TermCursor.End;
    }

    /// <summary>Takes back all lists that were given out, to give them out for other terms.</summary>
    public void Reuse()
    {
        foreach (var field in fields.Values)
        {
            field.Used = 0;
        }
    }

    DensePostings ReadDense(LanguageTerm term, SegmentLayout layout)
    {
        var found = searcher.Lookup(term);
        return new DensePostings(
            All(SentenceDocuments.TextOf(term.Language), found.InText)!,
            All(SentenceDocuments.HeadlineOf(term.Language), found.InHeadlines),
            layout);

        DocsEnum? All(string name, TermContext? where)
        {
            if (where?.Get(segment) is not { } state)
            {
                return null;
            }

            var terms = FieldOf(name).Terms!;
            bytes.CopyChars(term.Term);
            terms.SeekExact(bytes, state);
            return terms.Docs(null, null, DocsFlags.FREQS);
        }
    }

    DocsEnum Documents(string name, string term, TermState state)
    {
        var field = FieldOf(name);
        bytes.CopyChars(term);
        field.Terms!.SeekExact(bytes, state);
        if (field.Used == field.Lists.Count)
        {
            field.Lists.Add(null);
        }

        var list = field.Terms.Docs(reader.LiveDocs, field.Lists[field.Used], DocsFlags.FREQS);
        return field.Lists[field.Used++] = list;
    }

    Field FieldOf(string name)
    {
        if (!fields.TryGetValue(name, out var field))
        {
            fields[name] = field = new Field(reader.GetTerms(name)?.GetEnumerator());
        }

        return field;
    }

    /// <summary>The dictionary of a field, if the segment has it, and the lists that were read of it.</summary>
    sealed class Field(TermsEnum? terms)
    {
        public TermsEnum? Terms => terms;

        public List<DocsEnum?> Lists { get; } = [];

        public int Used { get; set; }
    }
}

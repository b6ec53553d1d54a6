using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>A term of one word: its postings in sentences and headlines, spread over what stands around them.</summary>
sealed class SingleTermCursor : TermCursor
{
    // A sentence sees its paragraph on either side, or its neighbours.
    const int MostSeen = (2 * SegmentLayout.ParagraphReach) + 1;

    readonly SegmentLayout layout;
    readonly PartLengths lengths;
    readonly DocsEnum? text;
    readonly DocsEnum? headline;

    // The places that the last sentence asked for could see, in order. They are few, and the next one mostly sees them too.
    int[] seen = [];
    int[] seenCounts = [];
    int seenCount;

    SingleTermCursor(SegmentTerms terms, string language, DocsEnum? text, DocsEnum? headline)
    {
        (layout, lengths) = (terms.Layout, terms.LengthsOf(language));
        (this.text, this.headline) = (text, headline);
        text?.NextDoc();
        headline?.NextDoc();
    }

    /// <inheritdoc/>
    public override int Next => Math.Min(text?.DocID ?? End, headline?.DocID ?? End);

    /// <summary>A term of one word; <see langword="null"/> if the segment lacks it.</summary>
    public static new SingleTermCursor? Of(SegmentTerms terms, LanguageTerm term)
    {
        var (text, headline) = (terms.InText(term), terms.InHeadlines(term));
        return text is null && headline is null ? null : new SingleTermCursor(terms, term.Language, text, headline);
    }

    /// <inheritdoc/>
    public override void Scatter(ScoringWindow window, float worth)
    {
        for (var at = Move(text, window.Start); at < window.End; at = text!.NextDoc())
        {
            var counted = worth * text!.Freq;
            for (int d = layout.ParagraphStart(at), end = layout.ParagraphEnd(at); d <= end; d++)
            {
                window.Add(d, counted * lengths.Worth(SentencePart.Paragraph, layout.ParagraphWords(d)));
            }

            var length = layout.Words(at);
            window.Add(at, counted * lengths.Worth(SentencePart.Text, length));
            if (layout.HasNext(at))
            {
                window.Add(at + 1, counted * lengths.Worth(SentencePart.Previous, length));
            }

            if (layout.HasPrevious(at))
            {
                window.Add(at - 1, counted * lengths.Worth(SentencePart.Next, length));
            }
        }

        for (var at = Move(headline, window.Start); at < window.End; at = headline!.NextDoc())
        {
            var article = layout.ArticleOf(at);
            var counted = HeadlineWorth(article, worth * headline!.Freq);
            for (var d = layout.Starts[article]; d < at; d++)
            {
                window.Add(d, counted);
            }
        }
    }

    /// <summary>Marks all sentences of a window around which the term stands.</summary>
    public void Mark(ScoringWindow window)
    {
        for (var at = Move(text, window.Start); at < window.End; at = text!.NextDoc())
        {
            var first = Math.Min(layout.ParagraphStart(at), layout.HasPrevious(at) ? at - 1 : at);
            window.Mark(first, Math.Max(layout.ParagraphEnd(at), layout.HasNext(at) ? at + 1 : at));
        }

        for (var at = Move(headline, window.Start); at < window.End; at = headline!.NextDoc())
        {
            window.Mark(layout.Starts[layout.ArticleOf(at)], at - 1);
        }
    }

    /// <inheritdoc/>
    public override void AddTo(ref float frequency, int document, float worth)
    {
        See(document);
        var (first, last) = (layout.ParagraphStart(document), layout.ParagraphEnd(document));
        for (var i = 0; i < seenCount; i++)
        {
            var at = seen[i];
            var counted = worth * seenCounts[i];
            if (at >= first && at <= last)
            {
                frequency += counted * lengths.Worth(SentencePart.Paragraph, layout.ParagraphWords(document));
            }

            if (Math.Abs(at - document) <= 1)
            {
                frequency += counted * lengths.Worth(PartAt(at, document), layout.Words(at));
            }
        }

        if (InHeadline(document) is var often and > 0)
        {
            frequency += HeadlineWorth(layout.ArticleOf(document), worth * often);
        }
    }

    /// <inheritdoc/>
    public override PartCounts Counts(int document)
    {
        See(document);
        var (first, last) = (layout.ParagraphStart(document), layout.ParagraphEnd(document));
        int inText = 0, paragraph = 0, previous = 0, next = 0;
        for (var i = 0; i < seenCount; i++)
        {
            var at = seen[i];
            paragraph += at >= first && at <= last ? seenCounts[i] : 0;
            inText += at == document ? seenCounts[i] : 0;
            previous += at == document - 1 ? seenCounts[i] : 0;
            next += at == document + 1 ? seenCounts[i] : 0;
        }

        return new PartCounts(inText, paragraph, InHeadline(document), previous, next);
    }

    /// <summary>The weighted frequency that counts in the parts of a sentence come to.</summary>
    public float Weigh(PartCounts counts, int document, float worth)
    {
        var sum = 0f;
        Add(SentencePart.Text, counts.Text, document);
        Add(SentencePart.Previous, counts.Previous, document - 1);
        Add(SentencePart.Next, counts.Next, document + 1);
        sum += counts.Paragraph * lengths.Worth(SentencePart.Paragraph, layout.ParagraphWords(document));
        sum += counts.Headline == 0 ? 0 : HeadlineWorth(layout.ArticleOf(document), counts.Headline);
        return worth * sum;

        void Add(SentencePart part, int count, int at) => sum += count == 0 ? 0 : count * lengths.Worth(part, layout.Words(at));
    }

    static SentencePart PartAt(int at, int document) =>
        at == document ? SentencePart.Text : at < document ? SentencePart.Previous : SentencePart.Next;

    float HeadlineWorth(int article, float counted) =>
        counted * lengths.Worth(SentencePart.Headline, layout.LayoutOf(article).HeadlineWords);

    int InHeadline(int document)
    {
        if (headline is null || headline.DocID == End)
        {
            return 0;
        }

        var own = layout.Ends[layout.ArticleOf(document)];
        return Move(headline, own) == own ? headline.Freq : 0;
    }

    // Makes the seen places those that a sentence sees.
    void See(int document)
    {
        var first = Math.Min(layout.ParagraphStart(document), layout.HasPrevious(document) ? document - 1 : document);
        var last = Math.Max(layout.ParagraphEnd(document), layout.HasNext(document) ? document + 1 : document);
        var left = 0;
        while (left < seenCount && seen[left] < first)
        {
            left++;
        }

        if (left > 0)
        {
            seenCount -= left;
            Array.Copy(seen, left, seen, 0, seenCount);
            Array.Copy(seenCounts, left, seenCounts, 0, seenCount);
        }

        for (var at = Move(text, first); at <= last; at = text!.NextDoc())
        {
            if (seen.Length == 0)
            {
                (seen, seenCounts) = (new int[MostSeen], new int[MostSeen]);
            }

            seen[seenCount] = at;
            seenCounts[seenCount++] = text!.Freq;
        }
    }
}

using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>A term of one word: its postings in sentences and headlines, spread over what stands around them.</summary>
sealed class SingleTermCursor : TermCursor
{
    readonly SegmentLayout layout;
    readonly LengthWorths textWorths;
    readonly LengthWorths paragraphWorths;
    readonly LengthWorths headlineWorths;
    readonly LengthWorths previousWorths;
    readonly LengthWorths nextWorths;
    readonly DocsEnum? text;
    readonly DocsEnum? headline;
    readonly SeenPlaces seen;

    // The first sentence of the article at whose headline the cursor stands, once it was asked for.
    int headlined = -1;

    SingleTermCursor(SegmentTerms terms, string language, DocsEnum? text, DocsEnum? headline)
    {
        layout = terms.Layout;
        var lengths = terms.LengthsOf(language);
        textWorths = lengths.Of(SentencePart.Text);
        paragraphWorths = lengths.Of(SentencePart.Paragraph);
        headlineWorths = lengths.Of(SentencePart.Headline);
        previousWorths = lengths.Of(SentencePart.Previous);
        nextWorths = lengths.Of(SentencePart.Next);
        (this.text, this.headline, seen) = (text, headline, new SeenPlaces(text));
        text?.NextDoc();
        headline?.NextDoc();
    }

    /// <inheritdoc/>
    public override int Next => Math.Min(text?.DocID ?? End, headline?.DocID ?? End);

    /// <inheritdoc/>
    public override long Cost => (text?.GetCost() ?? 0) + (headline?.GetCost() ?? 0);

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
            var length = layout.Words(at);
            for (int d = layout.ParagraphStart(at), end = layout.ParagraphEnd(at); d <= end; d++)
            {
                window.Add(d, counted * paragraphWorths.Of(layout.ParagraphWords(d)));
            }

            window.Add(at, counted * textWorths.Of(length));
            if (layout.HasNext(at))
            {
                window.Add(at + 1, counted * previousWorths.Of(length));
            }

            if (layout.HasPrevious(at))
            {
                window.Add(at - 1, counted * nextWorths.Of(length));
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
        foreach (var (at, times) in seen.Places)
        {
            var counted = worth * times;
            if (at >= first && at <= last)
            {
                frequency += counted * paragraphWorths.Of(layout.ParagraphWords(document));
            }

            if (Math.Abs(at - document) <= 1)
            {
                frequency += counted * WorthsAt(at, document).Of(layout.Words(at));
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
        foreach (var (at, times) in seen.Places)
        {
            paragraph += at >= first && at <= last ? times : 0;
            inText += at == document ? times : 0;
            previous += at == document - 1 ? times : 0;
            next += at == document + 1 ? times : 0;
        }

        return new PartCounts(inText, paragraph, InHeadline(document), previous, next);
    }

    /// <summary>The weighted frequency that counts in the parts of a sentence come to.</summary>
    public float Weigh(PartCounts counts, int document, float worth)
    {
        var sum = counts.Paragraph * paragraphWorths.Of(layout.ParagraphWords(document));
        sum += counts.Text == 0 ? 0 : counts.Text * textWorths.Of(layout.Words(document));
        sum += counts.Previous == 0 ? 0 : counts.Previous * previousWorths.Of(layout.Words(document - 1));
        sum += counts.Next == 0 ? 0 : counts.Next * nextWorths.Of(layout.Words(document + 1));
        sum += counts.Headline == 0 ? 0 : HeadlineWorth(layout.ArticleOf(document), counts.Headline);
        return worth * sum;
    }

    LengthWorths WorthsAt(int at, int document) => at == document ? textWorths : at < document ? previousWorths : nextWorths;

    float HeadlineWorth(int article, float counted) =>
        counted * headlineWorths.Of(layout.LayoutOf(article).HeadlineWords);

    int InHeadline(int document)
    {
        if (headline is null || headline.DocID == End)
        {
            return 0;
        }

        if (headline.DocID < document || headlined < 0)
        {
            headlined = Move(headline, document) is var own && own < End ? layout.Starts[layout.ArticleOf(own)] : End;
        }

        return document >= headlined ? headline.Freq : 0;
    }

    // Makes the seen places those that a sentence sees.
    void See(int document) => seen.Move(
        Math.Min(layout.ParagraphStart(document), layout.HasPrevious(document) ? document - 1 : document),
        Math.Max(layout.ParagraphEnd(document), layout.HasNext(document) ? document + 1 : document));
}

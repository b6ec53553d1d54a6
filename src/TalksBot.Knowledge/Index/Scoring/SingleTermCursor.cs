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

    SingleTermCursor(SegmentTerms terms, LanguageTerm term, DocsEnum? text, DocsEnum? headline)
    {
        layout = terms.Layout;
        var lengths = terms.LengthsOf(term.Language);
        textWorths = lengths.Of(SentencePart.Text);
        paragraphWorths = lengths.Of(SentencePart.Paragraph);
        headlineWorths = lengths.Of(SentencePart.Headline);
        previousWorths = lengths.Of(SentencePart.Previous);
        nextWorths = lengths.Of(SentencePart.Next);
        (this.text, this.headline, seen) = (text, headline, terms.Seen(term, text, headline));
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
        return text is null && headline is null ? null : new SingleTermCursor(terms, term, text, headline);
    }

    /// <inheritdoc/>
    public override void MoveTo(int document)
    {
        Move(text, document);
        Move(headline, document);
    }

    /// <inheritdoc/>
    public override void Scatter(ScoringWindow window, float worth)
    {
        for (var at = Move(text, window.Start); at < window.End; at = text!.NextDoc())
        {
            window.Gather(at, text!.Freq);
        }

        foreach (var (at, times, place) in window.TakeGathered(layout))
        {
            Scatter(window, at, worth * times, place);
        }

        for (var at = Move(headline, window.Start); at < window.End; at = headline!.NextDoc())
        {
            var article = layout.ArticleOf(at);
            var counted = HeadlineWorth(article, worth * headline!.Freq);
            foreach (ref var sum in window.Touch(layout.Starts[article], at - 1))
            {
                sum += counted;
            }
        }
    }

    void Scatter(ScoringWindow window, int at, float counted, SentencePlace place)
    {
        var back = Math.Max(place.Before, place.PreviousOne);
        var sums = window.Touch(at - back, at + Math.Max(place.After, place.NextOne));
        if (place.IsParagraphSeenByAll)
        {
            var everywhere = counted * paragraphWorths.Of(place.ParagraphWords);
            window.Add(at - place.Before, place.Before + 1 + place.After, everywhere);
        }
        else
        {
            for (var d = -place.Before; d <= place.After; d++)
            {
                sums[back + d] += counted * paragraphWorths.Of(layout.PlaceOf(at + d).ParagraphWords);
            }
        }

        sums[back] += counted * textWorths.Of(place.Words);
        if (place.NextOne != 0)
        {
            sums[back + 1] += counted * previousWorths.Of(place.Words);
        }

        if (place.PreviousOne != 0)
        {
            sums[back - 1] += counted * nextWorths.Of(place.Words);
        }
    }

    /// <summary>Marks all sentences of a window around which the term stands.</summary>
    public void Mark(ScoringWindow window)
    {
        for (var at = Move(text, window.Start); at < window.End; at = text!.NextDoc())
        {
            var (first, last) = Reach(at);
            window.Mark(first, last);
        }

        for (var at = Move(headline, window.Start); at < window.End; at = headline!.NextDoc())
        {
            window.Mark(layout.Starts[layout.ArticleOf(at)], at - 1);
        }
    }

    /// <inheritdoc/>
    public override void AddTo(ref float frequency, int document, float worth)
    {
        var place = layout.PlaceOf(document);
        var (first, last) = (document - place.Before, document + place.After);
        foreach (var (at, times) in SeenBy(document))
        {
            var counted = worth * times;
            if (at >= first && at <= last)
            {
                frequency += counted * paragraphWorths.Of(place.ParagraphWords);
            }

            if (Math.Abs(at - document) <= 1)
            {
                frequency += counted * WorthsAt(at, document).Of(layout.PlaceOf(at).Words);
            }
        }

        if (seen.TimesInHeadline(document) is var often and > 0)
        {
            frequency += HeadlineWorth(layout.ArticleOf(document), worth * often);
        }
    }

    /// <inheritdoc/>
    public override PartCounts Counts(int document)
    {
        var place = layout.PlaceOf(document);
        var (first, last) = (document - place.Before, document + place.After);
        int inText = 0, paragraph = 0, previous = 0, next = 0;
        foreach (var (at, times) in SeenBy(document))
        {
            paragraph += at >= first && at <= last ? times : 0;
            inText += at == document ? times : 0;
            previous += at == document - 1 ? times : 0;
            next += at == document + 1 ? times : 0;
        }

        return new PartCounts(inText, paragraph, seen.TimesInHeadline(document), previous, next);
    }

    /// <summary>The weighted frequency that counts in the parts of a sentence come to.</summary>
    public float Weigh(PartCounts counts, int document, float worth)
    {
        var place = layout.PlaceOf(document);
        var sum = counts.Paragraph * paragraphWorths.Of(place.ParagraphWords);
        sum += counts.Text == 0 ? 0 : counts.Text * textWorths.Of(place.Words);
        sum += counts.Previous == 0 ? 0 : counts.Previous * previousWorths.Of(layout.PlaceOf(document - 1).Words);
        sum += counts.Next == 0 ? 0 : counts.Next * nextWorths.Of(layout.PlaceOf(document + 1).Words);
        sum += counts.Headline == 0 ? 0 : HeadlineWorth(layout.ArticleOf(document), counts.Headline);
        return worth * sum;
    }

    LengthWorths WorthsAt(int at, int document) => at == document ? textWorths : at < document ? previousWorths : nextWorths;

    float HeadlineWorth(int article, float counted) =>
        counted * headlineWorths.Of(layout.HeadlineWordsOf(article));

    ReadOnlySpan<(int Document, int Times)> SeenBy(int document)
    {
        var (first, last) = Reach(document);
        return seen.In(first, last);
    }

    // The first and the last document whose words count for a sentence, and for which its words do.
    (int First, int Last) Reach(int document)
    {
        var place = layout.PlaceOf(document);
        return (document - Math.Max(place.Before, place.PreviousOne), document + Math.Max(place.After, place.NextOne));
    }
}

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// What the length of a part makes of a word in it: <c>weight(part) / (1 - b + b * length / average length)</c>, over the
/// sentences of one analysis language.
/// </summary>
sealed class PartLengths
{
    /// <summary>How much a part's length counts: 0 not at all, 1 in full.</summary>
    public const double B = .6;

    /// <summary>What a word is worth by <see cref="SentencePart"/>.</summary>
    static readonly float[] Weights = [1, .2f, .3f, .1f, .035f];

    readonly LengthWorths[] parts = new LengthWorths[Weights.Length];

    /// <summary>Counts the lengths of all parts of the sentences of a language.</summary>
    public PartLengths(IEnumerable<SegmentLayout> segments, string language)
    {
        var (sums, counts) = (new long[Weights.Length], new long[Weights.Length]);
        foreach (var segment in segments)
        {
            for (var article = 0; article < segment.Articles.Length; article++)
            {
                if (segment.Languages[article] == language)
                {
                    Count(segment, article);
                }
            }
        }

        for (var part = 0; part < Weights.Length; part++)
        {
            // Parts without words are left out: a first sentence has none before it.
            var average = counts[part] == 0 ? 1 : Math.Max(1, (double)sums[part] / counts[part]);
            parts[part] = new LengthWorths(Weights[part], average);
        }

        void Count(SegmentLayout segment, int article)
        {
            var (start, end) = (segment.Starts[article], segment.Ends[article]);
            if (start == end)
            {
                return;
            }

            var all = segment.TotalsOf(article);
            Add(SentencePart.Text, all.Words, all.WithWords);
            Add(SentencePart.Paragraph, all.ParagraphWords, all.WithParagraphWords);
            // The last is before none, the first after none.
            AddBut(SentencePart.Previous, all, segment.PlaceOf(end - 1).Words);
            AddBut(SentencePart.Next, all, segment.PlaceOf(start).Words);
            var headline = segment.HeadlineWordsOf(article);
            Add(SentencePart.Headline, (long)headline * (end - start), headline > 0 ? end - start : 0);
        }

        void AddBut(SentencePart part, ArticleTotals all, int words) =>
            Add(part, all.Words - words, all.WithWords - (words > 0 ? 1 : 0));

        void Add(SentencePart part, long words, int places)
        {
            sums[(int)part] += words;
            counts[(int)part] += places;
        }
    }

    /// <summary>What one word is worth in a part.</summary>
    public LengthWorths Of(SentencePart part) => parts[(int)part];
}

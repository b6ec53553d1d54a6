namespace TalksBot.Knowledge.Articles;

/// <summary>Cuts paragraphs into numbered sentences and gives each its own footnotes.</summary>
static class ArticleSentences
{
    /// <summary>The sentences of <paramref name="paragraphs"/> in order, numbered from 1.</summary>
    public static IReadOnlyList<Sentence> Of(IReadOnlyList<Paragraph> paragraphs, string language)
    {
        var sentences = new List<Sentence>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var (text, marks) = paragraphs[i];
            var ranges = Ranges(text, marks, language);
            var mark = 0;
            for (var k = 0; k < ranges.Count; k++)
            {
                // A mark right after a full stop belongs to the sentence that it closes, also when a blank is between.
                var next = k + 1 < ranges.Count ? ranges[k + 1].Start.Value : int.MaxValue;
                var first = mark;
                while (mark < marks.Count && marks[mark].Position <= next)
                {
                    mark++;
                }

                IReadOnlyList<Source> sources =
                    first == mark ? [] : [.. marks.Take(first..mark).Select(m => m.Source).Distinct()];
                sentences.Add(new Sentence(sentences.Count + 1, i + 1, text[ranges[k]], sources));
            }
        }

        return sentences;
    }

    static List<Range> Ranges(string text, IReadOnlyList<FootnoteMark> marks, string language)
    {
        var ranges = new List<Range>();
        var start = 0;
        foreach (var mark in marks)
        {
            // Whoever sets a mark after a full stop says that the sentence ends there, also after "U.S.".
            if (mark.Position > start && SentenceSplitter.MayEndAt(text, mark.Position))
            {
                SentenceSplitter.Split(text, start, mark.Position, language, ranges);
                start = mark.Position;
            }
        }

        SentenceSplitter.Split(text, start, text.Length, language, ranges);
        return ranges;
    }
}

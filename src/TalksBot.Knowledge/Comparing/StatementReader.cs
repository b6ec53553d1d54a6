using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Comparing;

/// <summary>Reads what a candidate states.</summary>
static class StatementReader
{
    const WordClass NoContent = WordClass.Function | WordClass.Month | WordClass.Weekday;

    /// <summary>Reads it.</summary>
    public static Statement Read(RankedCandidate ranked, AskedFigure asked)
    {
        var words = new WordsOfStatement(ranked.Candidate.Sentence, asked);
        var dates = DateReader.Read(words);
        var figures = FigureReader.Read(words);
        var content = new Dictionary<ulong, string?>();
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        var (isWhole, isPlanned, isPast) = (false, false, false);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var beginning = words.Known[i].Beginning;
            beginnings.Add(beginning);
            if (words.IsTaken[i] || words.IsAttribution[i])
            {
                continue;
            }

            isWhole |= words.Is(i, FigureWordKind.Whole);
            isPlanned |= word.Is(WordClass.Plan) || IsToBe(words, i);
            isPast |= word.Is(WordClass.Past);
            if (!word.Is(NoContent))
            {
                content[words.KeyOf(i)] = word.Has(WordMarks.Capital | WordMarks.Capitals | WordMarks.First) ? beginning : null;
            }
        }

        return new Statement(ranked, content, beginnings, figures, dates, ClaimReader.Read(words), isWhole, isPlanned, isPast && !isPlanned);
    }

    // "were to be exchanged"
    static bool IsToBe(WordsOfStatement words, int at) =>
        words.Known[at].Lower is "is" or "are" or "was" or "were" && at + 1 < words.Count && words.SameClause(at, at + 1)
        && words.Known[at + 1].Lower == "to";
}

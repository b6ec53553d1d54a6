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
        var (isWhole, isPlanned, isPast, isActTold, isOpen) = (false, false, false, false, false);
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
            var isToCome = word.Is(WordClass.Plan) || IsToBe(words, i);
            // A name is no verb, whatever it ends in.
            var isVerb = word.Is(WordClass.Past) && !word.Has(WordMarks.Capital | WordMarks.Capitals);
            isPlanned |= isToCome;
            isOpen |= isToCome && !isActTold;
            isPast |= isVerb;
            isActTold |= isVerb && asked.IsAct(word.Term);
            if (!word.Is(NoContent))
            {
                content[words.KeyOf(i)] = word.Has(WordMarks.Capital | WordMarks.Capitals | WordMarks.First) ? beginning : null;
            }
        }

        return new Statement(ranked, content, beginnings, figures, dates, ClaimReader.Read(words), isWhole, isPlanned, isPast && !isOpen);
    }

    // "were to be exchanged", but not "the answer is to add salt"
    static bool IsToBe(WordsOfStatement words, int at)
    {
        const int more = 2;
        return words[at].Is(WordClass.Function) && at + more < words.Count && words.SameClause(at, at + more)
            && TurnsOfPhrase.Has(words.Language, TurnKind.Plan, words.Text.AsSpan(words[at].Start..words.EndOf(at + more)));
    }
}

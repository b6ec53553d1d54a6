using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// Whether the sentence holds what the question asks for, a new word of the right kind, and how near it stands to the
/// question's own words.
/// </summary>
static class AnswerFeatures
{
    static readonly AnswerKind[] Kinds = Enum.GetValues<AnswerKind>();
    static readonly string[] Evidence = Enum.GetNames<AnswerEvidence>();
    static readonly string[][] CrossNames =
        [.. Kinds.Select(kind => Evidence.Select(one => $"{Lower(kind.ToString())}.{Lower(one)}").ToArray())];
    static readonly string[][] FitNames =
        [.. Kinds.Select(kind => new[] { "holds", "near", "clause", "before" }.Select(one => $"{Lower(kind.ToString())}.answer-{one}").ToArray())];

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        Span<float> evidence = stackalloc float[Evidence.Length];
        Gather(meeting, evidence);
        var fit = AnswerFit.Of(contest, meeting);
        row.Put("answer.holds", fit.Holds);
        row.Put("answer.near", fit.Near);
        row.Put("answer.clause", fit.InClause);
        row.Put("answer.noun-counted", fit.NounCounted);
        row.Put("answer.actor-before", contest.Asking.AsksAfterActor ? fit.Before : 0);
        row.Put("answer.actor-after", !contest.Asking.AsksAfterActor ? fit.Before : 0);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var mine = Kinds[kind] == contest.Asking.Kind ? 1 : 0;
            row.Put(FitNames[kind][0], mine * fit.Holds);
            row.Put(FitNames[kind][1], mine * fit.Near);
            row.Put(FitNames[kind][2], mine * fit.InClause);
            row.Put(FitNames[kind][3], mine * fit.Before);
            for (var one = 0; one < evidence.Length; one++)
            {
                row.Put(CrossNames[kind][one], mine * evidence[one]);
            }
        }
    }

    static void Gather(WordMeeting meeting, Span<float> evidence)
    {
        var words = meeting.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (meeting.Met[i] >= 0)
            {
                continue;
            }

            var word = words[i];
            var name = word.Has(WordMarks.Capital) && !word.Has(WordMarks.Digit);
            var afterNumber = i > 0 && IsNumber(words[i - 1]);
            Note(evidence, AnswerEvidence.Name, name);
            Note(evidence, AnswerEvidence.LongName, name && i > 0 && meeting.Met[i - 1] < 0 && words[i - 1].Has(WordMarks.Capital));
            Note(evidence, AnswerEvidence.Number, word.Has(WordMarks.Digit));
            Note(evidence, AnswerEvidence.Year, word.Has(WordMarks.Year));
            Note(evidence, AnswerEvidence.NumberWord, word.Is(WordClass.Number));
            Note(evidence, AnswerEvidence.Date, word.Is(WordClass.Month | WordClass.Weekday));
            Note(evidence, AnswerEvidence.Period, word.Is(WordClass.Period));
            Note(evidence, AnswerEvidence.Lasting, afterNumber && word.Is(WordClass.Duration));
            Note(evidence, AnswerEvidence.Money, word.Has(WordMarks.MoneySign) || word.Is(WordClass.Money));
            Note(evidence, AnswerEvidence.Percent, word.Has(WordMarks.PercentSign) || word.Is(WordClass.Percent));
            Note(evidence, AnswerEvidence.Measure, afterNumber && word.Is(WordClass.Measure));
            Note(evidence, AnswerEvidence.Reason, word.Is(WordClass.Reason));
            Note(evidence, AnswerEvidence.PlaceName, name && i > 0 && words[i - 1].Is(WordClass.Place));
            Note(evidence, AnswerEvidence.Naming, word.Is(WordClass.Naming));
            Note(evidence, AnswerEvidence.Title, word.Is(WordClass.Title));
            Note(evidence, AnswerEvidence.Manner, word.Is(WordClass.Manner));
            Note(evidence, AnswerEvidence.Quoted, word.Has(WordMarks.Quoted));
        }
    }

    static void Note(Span<float> evidence, AnswerEvidence what, bool there)
    {
        if (there)
        {
            evidence[(int)what] = 1;
        }
    }

    static bool IsNumber(SentenceWord word) => word.Has(WordMarks.Digit) || word.Is(WordClass.Number);

    static string Lower(string name) => string.Concat(
        name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : $"{letter}"));
}

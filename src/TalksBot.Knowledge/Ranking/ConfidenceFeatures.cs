using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking.Features;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// What tells whether the best candidate answers: how it leads, what of the question it covers, and what the question names
/// that the sources never mention.
/// </summary>
static class ConfidenceFeatures
{
    // The features in which the best is compared with the second: shares, which mean the same for a small knowledge.
    static readonly string[] Compared =
    [
        "score.share-of-ideal", "coverage.text", "coverage.reach", "coverage.headline", "coverage.like", "coverage.words",
        "coverage.log-missing", "coverage.unheadlined", "coverage.grammar", "coverage.greatest-missing", "names.held",
        "names.missing", "names.out-of-reach", "numbers.held", "numbers.out-of-reach", "contents.held", "word.first",
        "word.last", "word.rarest", "word.noun", "word.denial-differs", "run.longest", "run.worth", "pairs.near",
        "pairs.ordered", "pairs.adjacent", "pairs.same-clause", "spread.window", "spread.gaps", "clause.best",
        "trigrams.share", "trigrams.cubed-share", "rival.lead", "rival.article", "rival.paragraph", "rival.article-union",
        "rival.near-union", "shape.log-length", "shape.density", "answer.holds", "answer.near", "answer.clause",
        "answer.noun-counted", "known.best", "known.second", "known.of-kind",
    ];

    static readonly int[] Places = [.. Compared.Select(FeatureTable.IndexOf)];

    static readonly int Holds = FeatureTable.IndexOf("answer.holds");

    static readonly AnswerKind[] Kinds = Enum.GetValues<AnswerKind>();

    /// <summary>The names of all, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "bias", "lead.log-odds", "lead.points", "question.words", "question.names", "unknown.names",
        "unknown.numbers", "unknown.words", "unknown.describing", "unknown.share", "few.candidates", "question.denies",
        .. Kinds.Select(kind => $"asks.{kind.ToString().ToLowerInvariant()}"),
        .. ContraryFeatures.Names,
        .. PredicateFeatures.Names,
        .. DoubtFeatures.Names,
        .. FollowUpFeatures.Names,
        .. FeatureTable.Names.Select(name => $"best.{name}"),
        .. Compared.Select(name => $"lead.{name}"),
    ];

    /// <summary>Measures a question with its ranked candidates, of which there is at least one.</summary>
    public static float[] Measure(Question question, IReadOnlyList<RankedCandidate> ranked)
    {
        var values = new float[Names.Count];
        var row = new FeatureRow(values, null);
        var best = ranked[0];
        var second = ranked.Count > 1 ? ranked[1] : null;
        double words = 0, names = 0, unknownNames = 0, unknownNumbers = 0, unknownWords = 0, unsaidWords = 0;
        var asking = Asking.Of(question);
        var asked = new AskedWords(question);
        var unsaid = asked.Unsaid(asking);
        foreach (var (i, word) in question.Words.Index())
        {
            var isUnsaid = (unsaid & (1UL << i)) != 0;
            var unknown = word.IsKnown || isUnsaid ? 0 : word.Weight;
            unsaidWords += isUnsaid ? word.Weight : 0;
            words += word.IsMeaningful ? word.Weight : 0;
            names += word.Kind == QuestionWordKind.Name ? word.Weight : 0;
            unknownNames += word.Kind == QuestionWordKind.Name ? unknown : 0;
            unknownNumbers += word.Kind == QuestionWordKind.Number ? unknown : 0;
            unknownWords += word.Kind == QuestionWordKind.Content ? unknown : 0;
        }

        row.Put("bias", 1);
        row.Put("lead.log-odds", Math.Log(best.Score / Math.Max(1e-3, second?.Score ?? 0)));
        row.Put("lead.points", best.Points - ranked[^1].Points);
        row.Put("question.words", Math.Log(1 + words));
        row.Put("question.names", Math.Log(1 + names));
        row.Put("unknown.names", unknownNames);
        row.Put("unknown.numbers", unknownNumbers);
        row.Put("unknown.words", unknownWords);
        row.Put("unknown.describing", unsaidWords);
        row.Put("unknown.share", (unknownNames + unknownNumbers + unknownWords) / Math.Max(1, words));
        row.Put("few.candidates", ranked.Count < 3);
        row.Put("question.denies", (asking.Classes & WordClass.Negation) != 0);
        foreach (var kind in Kinds)
        {
            row.Put("asks", asking.Kind == kind);
        }

        var meeting = new WordMeeting(asked, best.Candidate);
        ContraryFeatures.Measure(asking, asked, meeting, holdsAnswer: best.Features.Span[Holds] > 0, ref row);
        PredicateFeatures.Measure(asking, asked, meeting, ref row);
        DoubtFeatures.Measure(asking, asked, meeting, best.Features.Span[Holds] > 0, ref row);
        FollowUpFeatures.Measure(question, asked, meeting, ref row);
        foreach (var (i, name) in FeatureTable.Names.Index())
        {
            row.Put(name, best.Features.Span[i]);
        }

        foreach (var (i, place) in Places.Index())
        {
            row.Put(Compared[i], second is null ? 0 : best.Features.Span[place] - second.Features.Span[place]);
        }

        return values;
    }
}

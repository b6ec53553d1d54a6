using TalksBot.Knowledge.Comparing;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge.Answers;

/// <summary>Finds answers in one state of the articles, with one state of the word lists.</summary>
/// <param name="searcher">The state of the articles.</param>
/// <param name="lookup">The words.</param>
/// <param name="known">The sentences that are known to answer questions.</param>
/// <param name="newestFirst">The articles, in the order in which their questions are suggested if none is near.</param>
sealed class AnswerFinder(
    SentenceSearcher searcher, WordLookup lookup, KnownSentences known, Lazy<IReadOnlyList<IndexedArticle>> newestFirst)
{
    Suggestions? suggestions;

    /// <summary>Finds the passages that answer a question best, and whether they answer it.</summary>
    public Answer Ask(string text, int top, string? previous) => SmallTalkReader.Read(text) is { } talk
        ? new Answer(text, Verdict.NoQuestion, Confidence: 0, Passages: [], Suggestions: []) { SmallTalk = talk.Kind, Language = talk.Language }
        : Ask(text, top, previous, suggest: true);

    /// <summary>Finds the passages that share words with a text, best first, without judging whether they answer it.</summary>
    public IReadOnlyList<Passage> Search(string text, int top)
    {
        var (question, ranked, confidence) = Find(text, top, null);
        return
        [
            .. Compare(question, ranked, confidence).Candidates
                .Select(one => Cite(question, one))
                .Where(passage => passage.Matches.Count > 0)
                .Take(top),
        ];
    }

    /// <summary>Tells why a question is answered as it is.</summary>
    public Explanation Explain(string text, string? previous)
    {
        var (question, ranked, _) = Find(text, CandidateRanking.Candidates, previous);
        return Explaining.Of(question, ranked);
    }

    /// <summary>What a question asks.</summary>
    public QuestionGist GistOf(string text) => QuestionGist.Of(QuestionReader.Readings(text, null, searcher, lookup).First());

    // Made when a question first needs them; which of several made at once stays does not matter.
    Suggestions Offers => suggestions ??= new Suggestions(newestFirst.Value, question => Ask(question, 1, null, suggest: false).IsAnswered);

    Answer Ask(string text, int top, string? previous, bool suggest)
    {
        var (question, ranked, confidence) = Find(text, top, previous);
        var verdict = confidence >= Confidence.Threshold ? Verdict.Answered
            : confidence >= Confidence.ClosestThreshold ? Verdict.Unsure
            : ranked.Any(one => one.Coverage.InReach > 0) ? Verdict.NotInSources
            : Verdict.NothingMatches;
        var compared = Compare(question, ranked, confidence);
        var passages = compared.Candidates.Take(top).Select(one => Cite(question, one)).ToArray();
        var differing = compared.Differing
            .Where(claim => claim.Candidate < passages.Length)
            .Select(claim => new DifferingPassage(claim.Candidate, claim.Text))
            .ToArray();
        var offered = suggest && verdict != Verdict.Answered ? Offers.For(question) : [];
        return new Answer(text, verdict, confidence, passages, offered)
        {
            Language = question.Language,
            Differing = differing.Length > 1 ? differing : [],
        };
    }

    // What comes nowhere near an answer says nothing that could differ.
    static Comparison Compare(Question question, IReadOnlyList<RankedCandidate> ranked, double confidence) =>
        confidence >= Confidence.ClosestThreshold ? SourceComparison.Of(question, ranked) : Comparison.None(ranked);

    /// <summary>The first reading of the question that the articles answer; if none, the one they nearly answer.</summary>
    (Question Question, IReadOnlyList<RankedCandidate> Ranked, double Confidence) Find(string text, int top, string? previous)
    {
        (Question Question, IReadOnlyList<RankedCandidate> Ranked, double Confidence)? best = null;
        var told = previous is null ? null : ToldOf(previous);
        foreach (var question in QuestionReader.Readings(text, previous, searcher, lookup).Select(one => one with { Told = told }))
        {
            var met = known.Meet(question);
            var candidates = SentenceScoring.Best(searcher, question, Math.Max(top, CandidateRanking.Candidates), met.FindNear());
            var ranked = CandidateRanking.Order(question, candidates, met);
            var confidence = Confidence.Of(question, ranked);
            // Where a translation answers no better than nothing, the question's own language is nearer to the asker.
            var isBetter = confidence > (best?.Confidence ?? 0) && confidence >= Confidence.ClosestThreshold;
            best = best is null || isBetter ? (question, ranked, confidence) : best;
            if (confidence >= Confidence.Threshold)
            {
                break;
            }
        }

        return best!.Value;
    }

    // What was shown first to whoever asked the question before.
    IndexedSentence? ToldOf(string previous)
    {
        var (_, ranked, confidence) = Find(previous, 1, null);
        return confidence >= Confidence.ClosestThreshold ? ranked[0].Candidate.Sentence : null;
    }

    static Passage Cite(Question question, ComparedCandidate compared)
    {
        var found = compared.Ranked.Candidate.Sentence;
        return new Passage(
            found.Article.Document,
            found.Article.Source,
            found.Sentence.Number,
            found.Sentence.Text,
            found.Sentence.Sources.Count > 0 ? found.Sentence.Sources : [found.Article.Source],
            compared.Ranked.Score,
            Matches.Find(question, found))
        {
            Language = found.Article.Language,
            AsOf = compared.AsOf,
            IsNeeded = compared.IsNeeded,
        };
    }
}

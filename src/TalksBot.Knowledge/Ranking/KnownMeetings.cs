using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>How near a question comes to those that sentences are known to answer.</summary>
/// <param name="sentences">The sentences, by article and number in it.</param>
/// <param name="articles">The articles that have any.</param>
/// <param name="meetings">How near it comes to the questions of each line.</param>
sealed class KnownMeetings(
    IReadOnlyDictionary<(string Article, int Number), KnownSentence> sentences,
    IReadOnlySet<string> articles,
    IReadOnlyList<KnownMeeting> meetings)
{
    /// <summary>From this likeness on a sentence is looked at although it has no word of the question.</summary>
    public const float Near = .5f;

    const int MostNear = 5;

    // Only of sentences that are there: where one has changed, what it did not answer may be answered now.
    readonly Nearness unanswered = sentences.Values
        .SelectMany(sentence => sentence.Lines)
        .Aggregate(default(Nearness), (all, line) => all.And(meetings[line].Unanswered));

    /// <summary>Nothing is known.</summary>
    public static KnownMeetings None { get; } = new(new Dictionary<(string, int), KnownSentence>(), new HashSet<string>(), []);

    /// <summary>Finds the documents of the sentences that the question comes near to, the nearest first; a few at most.</summary>
    public IReadOnlyList<int> FindNear() =>
    [
        .. sentences.Values
            .Select(sentence => (sentence.Document, Of(sentence).Answered.Best))
            .Where(sentence => sentence.Best >= Near)
            .OrderByDescending(sentence => sentence.Best)
            .Take(MostNear)
            .Select(sentence => sentence.Document),
    ];

    /// <summary>How near it comes to those of a sentence.</summary>
    public KnownMeeting Of(IndexedSentence sentence)
    {
        var own = sentences.TryGetValue((sentence.Article.Document, sentence.Sentence.Number), out var known) ? Of(known) : default;
        return own with { UnansweredByAll = articles.Contains(sentence.Article.Document) ? unanswered : default };
    }

    KnownMeeting Of(KnownSentence sentence) =>
        sentence.Lines.Aggregate(default(KnownMeeting), (all, line) => all.And(meetings[line]));
}

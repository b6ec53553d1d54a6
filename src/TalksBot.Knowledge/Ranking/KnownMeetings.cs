using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>How near a question comes to those that sentences are known to answer.</summary>
/// <param name="sentences">The sentences, by article and number in it.</param>
/// <param name="meetings">How near it comes to the questions of each line.</param>
sealed class KnownMeetings(
    IReadOnlyDictionary<(string Article, int Number), KnownSentence> sentences, IReadOnlyList<KnownMeeting> meetings)
{
    /// <summary>From this likeness on a sentence is looked at although it has no word of the question.</summary>
    public const float Near = .5f;

    const int MostNear = 5;

    /// <summary>Nothing is known.</summary>
    public static KnownMeetings None { get; } = new(new Dictionary<(string, int), KnownSentence>(), []);

    /// <summary>Finds the documents of the sentences that the question comes near to, the nearest first; a few at most.</summary>
    public IReadOnlyList<int> FindNear() =>
    [
        .. sentences.Values
            .Select(sentence => (sentence.Document, Of(sentence).Best))
            .Where(sentence => sentence.Best >= Near)
            .OrderByDescending(sentence => sentence.Best)
            .Take(MostNear)
            .Select(sentence => sentence.Document),
    ];

    /// <summary>How near it comes to those of a sentence.</summary>
    public KnownMeeting Of(IndexedSentence sentence) =>
        sentences.TryGetValue((sentence.Article.Document, sentence.Sentence.Number), out var known) ? Of(known) : default;

    KnownMeeting Of(KnownSentence sentence) =>
        sentence.Lines.Aggregate(default(KnownMeeting), (all, line) => all.And(meetings[line]));
}

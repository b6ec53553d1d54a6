using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>How near a question comes to those that sentences are known to answer.</summary>
/// <param name="lines">The lines of known questions that belong to each sentence.</param>
/// <param name="documents">The documents of their sentences in the index, by line.</param>
/// <param name="meetings">How near it comes to those of each line.</param>
sealed class KnownMeetings(
    IReadOnlyDictionary<(string Document, int Number), List<int>> lines,
    IReadOnlyDictionary<int, int> documents,
    KnownMeeting[] meetings)
{
    /// <summary>From this likeness on a sentence is looked at although it has no word of the question.</summary>
    public const float Near = .5f;

    const int MostNear = 5;

    /// <summary>Nothing is known.</summary>
    public static KnownMeetings None { get; } =
        new(new Dictionary<(string, int), List<int>>(), new Dictionary<int, int>(), []);

    /// <summary>The documents of the sentences that the question comes near to, the nearest first; a few at most.</summary>
    public IReadOnlyList<int> NearDocuments =>
    [
        .. documents
            .Where(line => meetings[line.Key].Best >= Near)
            .OrderByDescending(line => meetings[line.Key].Best)
            .Select(line => line.Value)
            .Distinct()
            .Take(MostNear),
    ];

    /// <summary>How near it comes to those of a sentence.</summary>
    public KnownMeeting Of(IndexedSentence sentence)
    {
        var all = default(KnownMeeting);
        if (lines.TryGetValue((sentence.Article.Document, sentence.Sentence.Number), out var own))
        {
            foreach (var line in own)
            {
                all = all.And(meetings[line]);
            }
        }

        return all;
    }
}

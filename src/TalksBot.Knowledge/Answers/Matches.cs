using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Answers;

/// <summary>Where the words of a question stand in a sentence.</summary>
static class Matches
{
    /// <summary>The spans of all meaningful words of the question, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(Question question, IndexedSentence sentence)
    {
        var words = sentence.Words;
        var present = new HashSet<ulong>(words.Length);
        foreach (var word in words)
        {
            present.Add(word.Term);
        }

        var wanted = new HashSet<ulong>();
        foreach (var word in question.Words)
        {
            foreach (var term in word.IsMeaningful ? word.Terms : [])
            {
                // Of a term of several words all must be there.
                var hashes = Array.ConvertAll(term.Term.Split(' '), one => SentenceWords.Hash(term.Language, one));
                if (Array.TrueForAll(hashes, present.Contains))
                {
                    wanted.UnionWith(hashes);
                }
            }
        }

        return [.. words.Where(word => wanted.Contains(word.Term)).Select(word => new TextSpan(word.Start, word.Length))];
    }
}

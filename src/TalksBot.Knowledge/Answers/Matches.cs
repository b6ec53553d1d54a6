using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Answers;

/// <summary>Where the words of a question stand in a sentence.</summary>
static class Matches
{
    /// <summary>The spans of all meaningful words of the question, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(Question question, IndexedSentence sentence)
    {
        var analyzer = LanguageAnalyzers.For(sentence.Article.Language);
        var tokens = analyzer.Tokens(sentence.Sentence.Text);
        var present = tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        // Of a term of several words all must be there.
        var wanted = question.Words
            .Where(word => word.IsMeaningful)
            .SelectMany(word => word.Terms)
            .Where(term => term.Language == analyzer.Language)
            .Select(term => term.Term.Split(' '))
            .Where(words => words.All(present.Contains))
            .SelectMany(words => words)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. tokens
                .Where(token => wanted.Contains(token.Term))
                .Select(token => new TextSpan(token.Start, token.Length)),
        ];
    }
}

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
        var wanted = question.Words
            .Where(word => word.IsMeaningful)
            .SelectMany(word => word.Terms)
            .Where(term => term.Language == analyzer.Language)
            .Select(term => term.Term)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. analyzer.Tokens(sentence.Sentence.Text)
                .Where(token => wanted.Contains(token.Term))
                .Select(token => new TextSpan(token.Start, token.Length)),
        ];
    }
}

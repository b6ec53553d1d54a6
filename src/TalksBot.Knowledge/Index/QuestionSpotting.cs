using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index;

/// <summary>Cuts a question into words.</summary>
static class QuestionSpotting
{
    /// <summary>
    /// The distinct words in their order. All analyzers share a tokenizer, so that tokens of different languages that
    /// start at the same place are the same word.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="languages">The analysis languages by whose terms the words will be sought.</param>
    public static List<SpottedWord> Spot(string text, IReadOnlyList<string> languages)
    {
        var terms = new SortedDictionary<int, (int End, List<LanguageTerm> Terms)>();
        foreach (var language in languages)
        {
            foreach (var token in LanguageAnalyzers.For(language).Tokens(text))
            {
                if (!terms.TryGetValue(token.Start, out var word))
                {
                    terms[token.Start] = word = (token.End, []);
                }

                word.Terms.Add(new LanguageTerm(language, token.Term));
            }
        }

        // A question typed all in capitals, or with a capital on every word, names nothing by them; of two words the first
        // has its capital anyway ("And Crimea?").
        var shouted = terms.Count > 1
            && terms.All(pair => !char.IsLower(text[pair.Key]))
            && (terms.Count > 2 || !text.Any(char.IsLower));
        var words = new List<SpottedWord>(terms.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var starts = terms.Keys.ToArray();
        foreach (var (at, (start, (end, found))) in terms.Index())
        {
            var surface = text[start..Math.Min(end, text.Length)];
            var lower = surface.ToLowerInvariant();
            if (known.Add(lower) && known.Add('\t' + string.Join('\t', found.Select(term => term.Term))))
            {
                var isFirst = words.Count == 0;
                words.Add(new SpottedWord(lower, start, found, !isFirst && !shouted && char.IsUpper(surface[0]))
                {
                    Before = at > 0 ? Surface(at - 1) : null,
                    After = at + 1 < starts.Length ? Surface(at + 1) : null,
                    IsAbbreviation = IsAbbreviation(surface),
                });
            }
        }

        return words;

        bool IsAbbreviation(string surface) => !shouted && surface.Length > 1 && surface.All(char.IsUpper);

        string Surface(int place)
        {
            var surface = text[starts[place]..Math.Min(terms[starts[place]].End, text.Length)];
            return IsAbbreviation(surface) ? surface : surface.ToLowerInvariant();
        }
    }
}

using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Ranking;

/// <summary>The phrases of <c>asking-words.tsv</c>.</summary>
static class AskingWords
{
    static readonly Lazy<IReadOnlyDictionary<string, List<Phrase>>> ByLanguage = new(Load);

    /// <summary>Where a question asks, and for what: by its longest asking phrase, then by the first.</summary>
    /// <param name="words">The question's words in lower case.</param>
    /// <param name="language">Its ISO 639-1 code, or <see langword="null"/>.</param>
    public static (AnswerKind Kind, int Start, int Length)? Find(IReadOnlyList<string> words, string? language)
    {
        if (language is null || !ByLanguage.Value.TryGetValue(language, out var phrases))
        {
            return null;
        }

        (AnswerKind Kind, int Start, int Length)? best = null;
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Words.Length > (best?.Length ?? 0) && StandsAt(words, start, phrase.Words))
                {
                    best = (phrase.Kind, start, phrase.Words.Length);
                }
            }
        }

        return best;
    }

    static bool StandsAt(IReadOnlyList<string> words, int start, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (start + i >= words.Count || words[start + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    static Dictionary<string, List<Phrase>> Load()
    {
        var all = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Rows("asking-words.tsv", columns: 3))
        {
            var kind = row[1] == "which" ? AnswerKind.Thing
                : Enum.TryParse<AnswerKind>(row[1], ignoreCase: true, out var named) ? named
                : throw new InvalidDataException($"asking-words.tsv names the kind '{row[1]}', which is none of AnswerKind.");
            if (!all.TryGetValue(row[0], out var phrases))
            {
                all[row[0]] = phrases = [];
            }

            phrases.AddRange(row[2].Split(',').Select(phrase => new Phrase(kind, phrase.Split(' '))));
        }

        return all;
    }

    sealed record Phrase(AnswerKind Kind, string[] Words);
}

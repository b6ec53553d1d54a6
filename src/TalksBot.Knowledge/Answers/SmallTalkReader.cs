using System.Collections.Frozen;
using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Answers;

/// <summary>Tells small talk from questions, by the phrases in <c>Vocabulary/small-talk.tsv</c>.</summary>
static class SmallTalkReader
{
    // Longer texts are no small talk, whatever they begin with, and need not be looked at word by word.
    const int LongestText = 300;

    static readonly Lazy<(FrozenDictionary<string, Phrase> Whole, Phrase[] Orders)> Phrases = new(ReadPhrases);

    /// <summary>
    /// What sort of small talk a text is and in which language (ISO 639-1, or <see langword="null"/> if it has no words);
    /// <see langword="null"/> when it may be a question.
    /// </summary>
    public static (SmallTalk Kind, string? Language)? Read(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var words = Words(text);
        if (words.Length == 0)
        {
            return (SmallTalk.Wordless, null);
        }

        var (whole, orders) = Phrases.Value;
        if (whole.TryGetValue(words, out var phrase))
        {
            return (phrase.Kind, phrase.Language);
        }

        // "Hello bot": who is spoken to does not make it a question.
        var lastBlank = words.LastIndexOf(' ');
        if (lastBlank > 0 && words[(lastBlank + 1)..] is "bot" or "бот" or "боте" && whole.TryGetValue(words[..lastBlank], out phrase))
        {
            return (phrase.Kind, phrase.Language);
        }

        var padded = $" {words} ";
        var order = Array.Find(orders, order => padded.Contains($" {order.Words} ", StringComparison.Ordinal));
        return order is null ? null : (order.Kind, order.Language);
    }

    /// <summary>The words alone: lower case, one blank between them.</summary>
    static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                words.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value is not ('\'' or '\u2019' or '\u02bc') && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    static (FrozenDictionary<string, Phrase>, Phrase[]) ReadPhrases()
    {
        var rows = VocabularyTable.Rows("small-talk.tsv", columns: 3)
            .Select(row => new Phrase(Enum.Parse<SmallTalk>(row[0], ignoreCase: true), row[1], Words(row[2])))
            .ToList();
        return (
            rows.Where(row => row.Kind != SmallTalk.Instruction)
                .DistinctBy(row => row.Words)
                .ToFrozenDictionary(row => row.Words),
            [.. rows.Where(row => row.Kind == SmallTalk.Instruction)]);
    }

    sealed record Phrase(SmallTalk Kind, string Language, string Words);
}

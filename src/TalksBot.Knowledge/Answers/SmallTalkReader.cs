using System.Collections.Frozen;
using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Answers;

/// <summary>Tells small talk from questions, by the phrases in <c>Vocabulary/small-talk.tsv</c>.</summary>
static class SmallTalkReader
{
    // Longer texts are no small talk, whatever they begin with, and need not be looked at word by word.
    const int LongestText = 300;

    static readonly Lazy<(FrozenDictionary<string, SmallTalk> Whole, string[] Orders)> Phrases = new(ReadPhrases);

    /// <summary>What sort of small talk a text is, or <see langword="null"/> when it may be a question.</summary>
    public static SmallTalk? Read(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var words = Words(text);
        if (words.Length == 0)
        {
            return SmallTalk.Wordless;
        }

        var (whole, orders) = Phrases.Value;
        if (whole.TryGetValue(words, out var kind))
        {
            return kind;
        }

        // "Hello bot": who is spoken to does not make it a question.
        var lastBlank = words.LastIndexOf(' ');
        if (lastBlank > 0 && words[(lastBlank + 1)..] is "bot" or "бот" or "боте" && whole.TryGetValue(words[..lastBlank], out kind))
        {
            return kind;
        }

        var padded = $" {words} ";
        return Array.Exists(orders, order => padded.Contains($" {order} ", StringComparison.Ordinal)) ? SmallTalk.Instruction : null;
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

    static (FrozenDictionary<string, SmallTalk>, string[]) ReadPhrases()
    {
        var rows = VocabularyTable.Rows("small-talk.tsv", columns: 3)
            .Select(row => (Kind: Enum.Parse<SmallTalk>(row[0], ignoreCase: true), Words: Words(row[2])))
            .ToList();
        return (
            rows.Where(row => row.Kind != SmallTalk.Instruction)
                .DistinctBy(row => row.Words)
                .ToFrozenDictionary(row => row.Words, row => row.Kind),
            [.. rows.Where(row => row.Kind == SmallTalk.Instruction).Select(row => row.Words)]);
    }
}

using System.Globalization;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Comparing;

/// <summary>The words of a sentence while it is read: what each is, and which are spoken for already.</summary>
sealed class WordsOfStatement
{
    // "Medinsky said", "Peskov told ABC News that": who says it stands this near the beginning, or at the end.
    const int LongestIntroduction = 6;

    readonly SentenceWord[] words;

    readonly AskedFigure asked;

    public WordsOfStatement(IndexedSentence sentence, AskedFigure asked)
    {
        this.asked = asked;
        Text = sentence.Sentence.Text;
        Language = sentence.Article.Language;
        words = sentence.Words;
        var known = ComparedWords.For(Language);
        Known = new ComparedWord[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            Known[i] = known.Of(Text.AsSpan(words[i].Start, words[i].Length));
        }

        IsTaken = new bool[words.Length];
        IsAttribution = new bool[words.Length];
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            while (end < words.Length && words[end].Clause == words[start].Clause)
            {
                end++;
            }

            MarkAttribution(start, end);
            start = end;
        }
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>How many words there are.</summary>
    public int Count => words.Length;

    /// <summary>What is known of each word.</summary>
    public ComparedWord[] Known { get; }

    /// <summary>Whether each only tells who says it: "Medinsky said according to TASS".</summary>
    public bool[] IsAttribution { get; }

    /// <summary>Whether each is part of a date or a number that was read.</summary>
    public bool[] IsTaken { get; }

    /// <summary>A word.</summary>
    public SentenceWord this[int at] => words[at];

    /// <summary>What a word is compared by: one for all words that may stand for the same word of the question.</summary>
    public ulong KeyOf(int at) => asked.KeyOf(words[at].Term);

    /// <summary>The index after a word's last UTF-16 unit.</summary>
    public int EndOf(int at) => words[at].Start + words[at].Length;

    /// <summary>Whether two words stand in one clause.</summary>
    public bool SameClause(int one, int other) => words[one].Clause == words[other].Clause;

    /// <summary>Whether a word is of a kind of figure words.</summary>
    public bool Is(int at, FigureWordKind kind) => at >= 0 && at < Count && Known[at].Figure?.Kind == kind;

    /// <summary>The whole number that a word of digits is, or that its digits are before an apostrophe; else -1.</summary>
    public double Digits(int at)
    {
        if (at < 0 || at >= Count || !words[at].Has(WordMarks.Digit))
        {
            return -1;
        }

        // Only thousands are grouped: "8.37" is a time of day or a fraction. Longer than a billion is no count.
        var groups = Known[at].Lower.Split('\'', '\u2019')[0].Split(',', '.');
        return groups.Length <= 3 && groups[0].Length is > 0 and <= 9 && groups.Skip(1).All(group => group.Length == 3)
            && int.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : -1;
    }

    // After the first clause a clause that tells who says it tells nothing else; the first one goes on after "that".
    void MarkAttribution(int start, int end)
    {
        var speech = -1;
        for (var i = start; i < end && speech < 0; i++)
        {
            speech = words[i].Is(WordClass.Speech) ? i : -1;
        }

        if (speech < 0)
        {
            return;
        }

        var (from, to) = (start, end);
        if (FindThat(speech, end) is int that)
        {
            to = that + 1;
        }
        else if (start == 0 && speech - start < LongestIntroduction && end - speech > LongestIntroduction)
        {
            to = speech + 1;
        }
        else if (start == 0)
        {
            from = speech;
        }

        IsAttribution.AsSpan(from, to - from).Fill(true);
    }

    int? FindThat(int speech, int end)
    {
        for (var i = speech + 1; i < Math.Min(end, speech + LongestIntroduction); i++)
        {
            if (Known[i].Lower is "that" or "\u0449\u043e" or "\u0447\u0442\u043e")
            {
                return i;
            }
        }

        return null;
    }
}

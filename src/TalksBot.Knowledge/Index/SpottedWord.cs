using System.Globalization;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>A word as it stands in a question.</summary>
/// <param name="Text">The word in lower case.</param>
/// <param name="Start">The 0-based index of its first UTF-16 unit in the question.</param>
/// <param name="Terms">Its term for each analysis language that was asked for.</param>
/// <param name="IsCapitalised">Whether it has a capital letter that nothing but a name explains.</param>
sealed record SpottedWord(string Text, int Start, IReadOnlyList<LanguageTerm> Terms, bool IsCapitalised)
{
    /// <summary>Whether it is written in capitals only, two or more, where others are not: "US" is not "us".</summary>
    public bool IsAbbreviation { get; init; }

    /// <summary>The word before it, in lower case unless it is an abbreviation, or <see langword="null"/> if it is the first.</summary>
    public string? Before { get; init; }

    /// <summary>The word after it, in lower case unless it is an abbreviation, or <see langword="null"/> if it is the last.</summary>
    public string? After { get; init; }

    /// <summary>
    /// Whether a language has it among its function and question words. A capital tells "May" from "may", and so does a
    /// number or preposition before it, or a number after it; capitals tell "US" from "us".
    /// </summary>
    /// <param name="language">ISO 639-1 code, or <see langword="null"/> if unknown.</param>
    public bool IsFunctionIn(string? language) =>
        (GrammarWords.Has(language, Text) || GrammarWords.IsRequest(language, Text, Before, After))
        && !IsAbbreviation
        && !((WordClasses.For(language).Of(Text) & WordClass.Month) != 0 && (IsCapitalised || IsDated(language)));

    // "16 may", "may 16", "in may", "the may talks".
    bool IsDated(string? language) => IsNumber(Before) || IsNumber(After)
        || (Before is not null && GrammarWords.IsPrepositionOrArticle(language, Before));

    // A day or a year: "may 200 people" is no date.
    static bool IsNumber(string? word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (>= 1 and <= 31) or (>= 1900 and < 2100);

    /// <summary>Whether it holds a digit.</summary>
    public bool HasDigit => Text.Any(char.IsDigit);

    /// <summary>What kind of word it is, as it is written.</summary>
    /// <param name="isFunction">Whether its language has it among its function and question words.</param>
    public QuestionWordKind KindAs(bool isFunction) =>
        isFunction ? QuestionWordKind.Function
        : HasDigit ? QuestionWordKind.Number
        : IsCapitalised ? QuestionWordKind.Name
        : QuestionWordKind.Content;
}

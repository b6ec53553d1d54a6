namespace TalksBot.Knowledge.Comparing;

/// <summary>What a word of <c>figure-words.tsv</c> does to a figure or a date.</summary>
enum FigureWordKind
{
    /// <summary>A number by itself.</summary>
    Number,

    /// <summary>Multiplies the number before it: hundred, thousand.</summary>
    Times,

    /// <summary>First, second.</summary>
    Ordinal,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A unit of time; the value is in minutes.</summary>
    Unit,

    /// <summary>The number after it is rough.</summary>
    About,

    /// <summary>It is somewhat less than the number after it.</summary>
    Under,

    /// <summary>It is somewhat more than the number after it.</summary>
    Over,

    /// <summary>It is somewhat more than the number before it.</summary>
    OverAfter,

    /// <summary>It is the number after it or more.</summary>
    Least,

    /// <summary>It is the number after it or less.</summary>
    Most,

    /// <summary>What is over or under is so by very little.</summary>
    Little,

    /// <summary>Takes the word after it as its own: "handed over".</summary>
    Verb,

    /// <summary>Stands between the ends of a range.</summary>
    To,

    /// <summary>What is counted is all of it, not a part.</summary>
    Whole,
}

namespace TalksBot.Knowledge.Index;

/// <summary>What the writing of a word tells, in any language.</summary>
[Flags]
enum WordMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A capital letter that the beginning of a sentence does not explain.</summary>
    Capital = 1 << 0,

    /// <summary>Capitals only, two or more.</summary>
    Capitals = 1 << 1,

    /// <summary>Holds a digit.</summary>
    Digit = 1 << 2,

    /// <summary>Four digits that can be a year.</summary>
    Year = 1 << 3,

    /// <summary>Stands beside a currency sign.</summary>
    MoneySign = 1 << 4,

    /// <summary>Stands before a per cent sign.</summary>
    PercentSign = 1 << 5,

    /// <summary>The first word of the sentence.</summary>
    First = 1 << 6,

    /// <summary>Follows a quotation mark or stands in brackets.</summary>
    Quoted = 1 << 7,
}

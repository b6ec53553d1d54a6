namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>What of a sentence, beyond the question's own words, may be an answer.</summary>
enum AnswerEvidence
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A name of two words or more.</summary>
    LongName,

    /// <summary>A number in digits.</summary>
    Number,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A number in letters.</summary>
    NumberWord,

    /// <summary>A month or a day of the week.</summary>
    Date,

    /// <summary>Another word of time.</summary>
    Period,

    /// <summary>A number with a unit of time.</summary>
    Lasting,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A number with a unit of measure.</summary>
    Measure,

    /// <summary>A word that gives a reason.</summary>
    Reason,

    /// <summary>A name after a word of place.</summary>
    PlaceName,

    /// <summary>Called, known as.</summary>
    Naming,

    /// <summary>A title or office.</summary>
    Title,

    /// <summary>By, through, using.</summary>
    Manner,

    /// <summary>A word in quotation marks or brackets.</summary>
    Quoted,
}

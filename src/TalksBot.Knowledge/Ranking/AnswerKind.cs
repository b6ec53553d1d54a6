namespace TalksBot.Knowledge.Ranking;

/// <summary>What kind of answer a question asks for.</summary>
enum AnswerKind
{
    /// <summary>No asking word was found: a yes-or-no question, or words only.</summary>
    Open,

    /// <summary>Who.</summary>
    Person,

    /// <summary>When, or which year, day, century...</summary>
    Time,

    /// <summary>Where, or which country, city...</summary>
    Place,

    /// <summary>Why, or what reason.</summary>
    Reason,

    /// <summary>How many.</summary>
    Count,

    /// <summary>How much, how large, what percentage, what price...</summary>
    Amount,

    /// <summary>How long, how old.</summary>
    Duration,

    /// <summary>How.</summary>
    Manner,

    /// <summary>What something is called.</summary>
    Name,

    /// <summary>What or which, of a kind not told apart here.</summary>
    Thing,
}

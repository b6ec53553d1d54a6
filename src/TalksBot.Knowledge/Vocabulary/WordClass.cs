namespace TalksBot.Knowledge.Vocabulary;

/// <summary>What a word says about a sentence or a question: the classes of <c>word-classes.tsv</c>.</summary>
[Flags]
enum WordClass : uint
{
    /// <summary>Nothing that the ranking looks for.</summary>
    None = 0,

    /// <summary>A month.</summary>
    Month = 1 << 0,

    /// <summary>A day of the week.</summary>
    Weekday = 1 << 1,

    /// <summary>A number written as a word, or a word of quantity.</summary>
    Number = 1 << 2,

    /// <summary>First, second, last.</summary>
    Ordinal = 1 << 3,

    /// <summary>A unit in which something lasts.</summary>
    Duration = 1 << 4,

    /// <summary>A stretch or point of time that is no month: a year, the morning, yesterday.</summary>
    Period = 1 << 5,

    /// <summary>A currency or a word for a price.</summary>
    Money = 1 << 6,

    /// <summary>Per cent.</summary>
    Percent = 1 << 7,

    /// <summary>A unit of length, weight, area, volume or heat.</summary>
    Measure = 1 << 8,

    /// <summary>A word that gives a reason.</summary>
    Reason = 1 << 9,

    /// <summary>A preposition or noun of place.</summary>
    Place = 1 << 10,

    /// <summary>A preposition of time.</summary>
    Time = 1 << 11,

    /// <summary>A word that denies.</summary>
    Negation = 1 << 12,

    /// <summary>Called, named, known as.</summary>
    Naming = 1 << 13,

    /// <summary>A pronoun that stands for somebody or something named before.</summary>
    Pronoun = 1 << 14,

    /// <summary>A title or office of a person.</summary>
    Title = 1 << 15,

    /// <summary>A word that tells how something is done.</summary>
    Manner = 1 << 16,

    /// <summary>A noun that asks for a time.</summary>
    AsksTime = 1 << 17,

    /// <summary>A noun that asks for a place.</summary>
    AsksPlace = 1 << 18,

    /// <summary>A noun that asks for a person or a group.</summary>
    AsksPerson = 1 << 19,

    /// <summary>A noun that asks for a number.</summary>
    AsksNumber = 1 << 20,

    /// <summary>A noun that asks for a reason.</summary>
    AsksReason = 1 << 21,

    /// <summary>A noun that asks for a name or word.</summary>
    AsksName = 1 << 22,

    /// <summary>A noun that asks how long something lasts.</summary>
    AsksDuration = 1 << 23,

    /// <summary>A function or question word of the language (<see cref="GrammarWords"/>).</summary>
    Function = 1 << 24,

    /// <summary>A verb that only carries a question ("did"): the noun after it acts, it is not asked for.</summary>
    Support = 1 << 25,

    /// <summary>A word that picks one out of many: most, largest, only.</summary>
    Superlative = 1 << 26,

    /// <summary>A word that tells who says something: said, according.</summary>
    Speech = 1 << 27,

    /// <summary>A word by which something is to come, or is only proposed.</summary>
    Plan = 1 << 28,

    /// <summary>The name of a people or a language, or the adjective of a country.</summary>
    Demonym = 1 << 29,

    /// <summary>A preposition that leads to a place or a time, but hardly to a person: in, on.</summary>
    Locative = 1 << 30,

    /// <summary>A verb, or what carries one, that tells of the past: did, received.</summary>
    Past = 1u << 31,
}

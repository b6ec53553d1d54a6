namespace TalksBot.Knowledge.Vocabulary;

/// <summary>What a turn of phrase tells: the second column of <c>turns-of-phrase.tsv</c>.</summary>
enum TurnKind
{
    /// <summary>Something is to come: "were to be".</summary>
    Plan,

    /// <summary>It denies what is done, not what is asked: "not to" in "asked not to close the door".</summary>
    NoDenial,

    /// <summary>What articles may tell of without the word: "European leaders".</summary>
    Implied,

    /// <summary>A title that is a surname, too: "King".</summary>
    Surname,

    /// <summary>What stands before such a title in the name of an office: "Crown Prince".</summary>
    Office,

    /// <summary>A name after it and before a noun only tells which: "at the Istanbul talks".</summary>
    TellingApart,
}

namespace TalksBot.Knowledge.Index;

/// <summary>What kind of word a question's word is.</summary>
enum QuestionWordKind
{
    /// <summary>A word that says what the question is about.</summary>
    Content,

    /// <summary>A name, by its capital letter inside the question.</summary>
    Name,

    /// <summary>A word with a digit in it: a number, a date, a designation.</summary>
    Number,

    /// <summary>A function or question word: article, preposition, pronoun, "who", "when"...</summary>
    Function,
}

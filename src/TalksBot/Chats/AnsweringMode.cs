namespace TalksBot.Chats;

/// <summary>Which messages of a group the bot answers.</summary>
enum AnsweringMode
{
    /// <summary>Those that turn to it: a command, a mention, a reply.</summary>
    WhenAddressed,

    /// <summary>Those, and any that ends in a question mark, if the answer is sure.</summary>
    AnyQuestion,
}

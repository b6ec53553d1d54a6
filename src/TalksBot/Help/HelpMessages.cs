namespace TalksBot.Help;

/// <summary>What help says, in Telegram's HTML.</summary>
static class HelpMessages
{
    /// <summary>To somebody who presses Start.</summary>
    public const string Start =
        "I answer questions about the 2025 Ukraine-Russia talks in Istanbul with passages from the articles that I have, "
        + "each with its source. When the articles do not answer, I say so.\n\n"
        + "Just ask, for example: <i>What did the two sides agree on prisoners?</i>\n\n"
        + "/sources lists the articles, /help says more.";

    /// <summary>The manual.</summary>
    public const string Help =
        "<b>Asking</b>\n"
        + "Here: write your question. In a group: /ask and the question, mention me, or reply to one of my messages.\n\n"
        + "<b>What you get</b>\n"
        + "Up to three sentences, word for word, the words of your question in bold. Under each stands where it comes "
        + "from: headline, publisher, author, date.\n\n"
        + "<b>Commands</b>\n"
        + "/ask QUESTION - answer a question\n"
        + "/sources - the articles that I know\n"
        + "/help - this text";

    /// <summary>To a command that does not exist.</summary>
    public const string UnknownCommand = "I do not know that command. /help lists those that I know.";

    /// <summary>The alert after a button that leads nowhere.</summary>
    public const string UnknownButton = "This button no longer works.";

    /// <summary>After a fault of the bot's.</summary>
    public const string Apology = "Something went wrong on my side, and it has been written down. Please try again.";
}

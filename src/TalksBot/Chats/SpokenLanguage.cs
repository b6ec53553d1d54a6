using TalksBot.Texts;

namespace TalksBot.Chats;

/// <summary>Decides which language the bot speaks to whom.</summary>
sealed class SpokenLanguage(IChatSettings settings)
{
    /// <summary>
    /// The language for a reply: what the chat chose; else that of the question, unless it is English, which people ask in
    /// who speak another; else, in private, that of the person's Telegram.
    /// </summary>
    /// <param name="chat">Where the reply goes.</param>
    /// <param name="person">Who is spoken to.</param>
    /// <param name="question">The language of the question, or <see langword="null"/> when none was asked.</param>
    /// <returns>An ISO 639-1 code or language tag, perhaps of a language that the bot does not speak.</returns>
    public string Of(Chat chat, Person person, string? question = null)
    {
        if (settings.Get(chat.Id).Language is { } chosen)
        {
            return chosen;
        }

        var foreign = question is null || BotLanguages.Of(question) == BotLanguages.English ? null : question;
        return foreign ?? (chat.IsPrivate ? person.LanguageCode : null) ?? BotLanguages.English.Name;
    }

    /// <summary>
    /// The language for what one person wants to know of the bot itself, such as help, or is told alone, such as an alert:
    /// what the chat chose, else that of the person's Telegram.
    /// </summary>
    public string OfPerson(Chat chat, Person person) =>
        settings.Get(chat.Id).Language ?? person.LanguageCode ?? BotLanguages.English.Name;
}

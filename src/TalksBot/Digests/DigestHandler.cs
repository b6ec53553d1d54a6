using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Digests;

/// <summary>Shows the digest to whoever asks for it.</summary>
sealed class DigestHandler(IDigestWriter writer, CurrentSpan current, SpokenLanguage language, DigestTexts texts)
{
    /// <summary>/digest: what is new, below the command.</summary>
    public Reaction Show(IncomingMessage message)
    {
        var spoken = texts.In(language.Of(message.Chat, message.From)).Language;
        var parts = writer.Write(message.Chat.Id, current.Of(message.Chat.Id, spoken));
        return Reaction.Of(parts.Select((part, index) => new SendText(
            message.Chat.Id, message.ThreadId, part.Html, index == 0 ? message.MessageId : null, part.Keyboard)));
    }
}

using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Digests;

/// <summary>Writes digests: the news as composed once for all, the chat's own part as it is now.</summary>
sealed class DigestWriter(
    NewsParts news, IQuestionLog log, IVotes votes, IPinnedAnswers pins, DigestTexts allTexts, IOptions<DigestLengthOptions> length) : IDigestWriter
{
    // More questions of one chat are not looked through for those asked most.
    const int MostAsked = 500;

    /// <inheritdoc/>
    public bool HasNews(DigestSpan span) => news.Of(span).HasNews;

    /// <inheritdoc/>
    public IReadOnlyList<MessagePart> Write(long chatId, DigestSpan span)
    {
        var chat = new Chat(chatId, chatId > 0 ? ChatKind.Private : ChatKind.Group);
        var asked = log.Between(chatId, span.Since, span.Until, MostAsked);
        var own = new ChatNews(
            chat,
            AskedOften.Of(asked, votes.OnAll([.. asked.Select(question => question.Id)]), length.Value.Questions),
            chat.IsPrivate ? [] : [.. pins.In(chatId).Where(pin => pin.IsInQuestion)],
            span);
        return DigestMessages.Render(news.Of(span), own, allTexts.In(span.Language));
    }
}

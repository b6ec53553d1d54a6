using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Opens what an address leads to: a stored answer, or an article.</summary>
sealed class LinkHandler(
    KnowledgeBase knowledge, Answering answering, QuestionLimits limits, IQuestionLog log, TimeProvider time)
{
    /// <summary>
    /// A stored answer is wanted. Whoever has the address of a group's question may see it; one that was asked in private
    /// opens only there.
    /// </summary>
    public async Task<Reaction> OpenAnswer(IncomingMessage message, CancellationToken cancellation)
    {
        if (log.FindByKey(message.Text[DeepLink.QuestionPrefix.Length..]) is not { } stored
            || (stored.IsPrivate && stored.ChatId != message.Chat.Id))
        {
            // The same words for both: nobody learns that somebody else's question is there.
            return Answering.Tell(message, answering.TextsFor(message).LinkGone);
        }

        if (AskingHandler.Refuse(limits.Admit(message.Chat, message.From), message, answering.TextsFor) is { } refusal)
        {
            return refusal;
        }

        // A question of this chat from now on, so that its buttons work here.
        var asked = new AskedQuestion(
            message.UpdateId, message.Chat.Id, message.From.Id, null, stored.Text, stored.Previous, time.GetUtcNow());
        var answer = answering.AskAgain(stored);
        return await answering.Say(
            answer, asked, message.Chat, answering.TextsFor(message, answer), message.ThreadId, message.MessageId, cancellation, isChosen: true);
    }

    /// <summary>An article is wanted, perhaps with the sentences around one of its own.</summary>
    public Reaction OpenArticle(IncomingMessage message)
    {
        var texts = answering.TextsFor(message);
        var (articleHash, sentenceHash) = DeepLink.ReadSource(message.Text);
        if (DeepLink.Find(articleHash, knowledge.Articles) is not { } article)
        {
            return Answering.Tell(message, texts.ArticleGone);
        }

        var sentences = knowledge.Read(article);
        var cited = sentenceHash is null ? null : sentences.FirstOrDefault(sentence => ShortHash.Of(sentence.Text) == sentenceHash);
        var parts = cited is null
            ? ArticleMessages.Render(article, sentences, isPassageGone: sentenceHash is not null, texts)
            : ArticleMessages.Render(article, sentences, cited, texts);
        return Reaction.Of(Answering.Messages(parts, message.Chat.Id, message.ThreadId, message.MessageId));
    }
}

using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Digesting;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Receiving;

namespace TalksBot.Digests;

/// <summary>
/// The news parts of digests, each composed once for all chats that share it, however many ask at a time. As many are kept as
/// a minute may need; the oldest go first.
/// </summary>
sealed class NewsParts(
    KnowledgeBase knowledge, IArrivals arrivals, BotIdentitySource identity, DigestTexts allTexts, IOptions<DigestLengthOptions> length)
{
    /// <summary>How many are kept: chats of five languages, daily and weekly ones, and some that missed a day.</summary>
    public const int MostKept = 128;

    readonly Lock gate = new();
    readonly Dictionary<Key, Lazy<DigestNews>> kept = [];
    readonly Queue<Key> order = [];

    /// <summary>The news part of a span.</summary>
    public DigestNews Of(DigestSpan span)
    {
        var texts = allTexts.In(span.Language);
        var key = new Key(
            texts.Language, span.AfterBatch, span.UpToBatch, texts.Day(span.Since, span.Until), knowledge.Fingerprint, identity.Known?.Username);
        var news = Find(key, () => Compose(span, texts, key.Bot));
        try
        {
            return news.Value;
        }
        catch
        {
            // The next one who asks tries again.
            lock (gate)
            {
                if (kept.GetValueOrDefault(key) == news)
                {
                    kept.Remove(key);
                }
            }

            throw;
        }
    }

    /// <summary>The messages of a digest that has nothing of a chat's own.</summary>
    public IReadOnlyList<MessagePart> Alone(DigestSpan span) => DigestMessages.Render(
        Of(span), new ChatNews(new Chat(0, ChatKind.Private), [], [], span), allTexts.In(span.Language));

    Lazy<DigestNews> Find(Key key, Func<DigestNews> compose)
    {
        lock (gate)
        {
            if (kept.TryGetValue(key, out var news))
            {
                return news;
            }

            news = new Lazy<DigestNews>(compose);
            kept[key] = news;
            order.Enqueue(key);
            if (order.Count > MostKept)
            {
                kept.Remove(order.Dequeue());
            }

            return news;
        }
    }

    DigestNews Compose(DigestSpan span, DigestTexts texts, string? bot)
    {
        var arrived = ArrivedNews.Read(knowledge, arrivals, span);
        var chosen = NewsChoice.Choose(arrived.Articles, texts.Language, length.Value.Passages);
        return DigestMessages.News(arrived, chosen, texts.Day(span.Since, span.Until), texts, bot);
    }

    sealed record Key(string Language, long AfterBatch, long UpToBatch, string Since, string Articles, string? Bot);
}

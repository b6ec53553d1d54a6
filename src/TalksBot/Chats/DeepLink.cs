using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Chats;

/// <summary>
/// Addresses that open something in the bot's private chat (<c>t.me/BOT?start=PAYLOAD</c>), and the payloads that come
/// back with /start. They name things by hashes and random keys, so they survive restarts and reindexing.
/// </summary>
/// <remarks>Rule: core.telegram.org/bots/features, "Deep linking": up to 64 characters of <c>A-Za-z0-9_-</c>.</remarks>
static class DeepLink
{
    /// <summary>What the payload of a stored answer begins with; the question's key follows.</summary>
    public const string QuestionPrefix = "ask_";

    /// <summary>What the payload of an article begins with; what names the article follows, perhaps a sentence too.</summary>
    public const string SourcePrefix = "src_";

    /// <summary>The address of a stored answer.</summary>
    /// <param name="bot">The bot's username.</param>
    /// <param name="questionKey">The question's key.</param>
    public static Uri ToAnswer(string bot, string questionKey) => To(bot, QuestionPrefix + questionKey);

    /// <summary>The address of an article.</summary>
    /// <param name="bot">The bot's username.</param>
    /// <param name="document">The article's path in the knowledge folder.</param>
    public static Uri ToArticle(string bot, string document) => To(bot, SourcePrefix + ShortHash.Of(document));

    /// <summary>The address of a passage among the sentences around it.</summary>
    /// <param name="bot">The bot's username.</param>
    /// <param name="passage">The passage.</param>
    public static Uri ToPassage(string bot, Passage passage) =>
        To(bot, $"{SourcePrefix}{ShortHash.Of(passage.Document)}-{ShortHash.Of(passage.Text)}");

    /// <summary>What a payload of <see cref="SourcePrefix"/> names: the article's hash, and the sentence's if it has one.</summary>
    public static (string Article, string? Sentence) ReadSource(string payload) =>
        payload[SourcePrefix.Length..].Split('-', 2) is [var article, var sentence]
            ? (article, sentence)
            : (payload[SourcePrefix.Length..], null);

    /// <summary>The article of a hash, or <see langword="null"/> when it is there no more.</summary>
    public static ArticleSummary? Find(string hash, IEnumerable<ArticleSummary> articles) =>
        articles.FirstOrDefault(article => ShortHash.Of(article.Document) == hash);

    static Uri To(string bot, string payload) => new($"https://t.me/{bot}?start={payload}");
}

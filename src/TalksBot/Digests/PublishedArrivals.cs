using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Library;

namespace TalksBot.Digests;

/// <summary>
/// The past replayed: each article counts as having arrived, whole, on the day that it was published. Batches are numbered by
/// days. Articles without an exact date never arrive.
/// </summary>
sealed class PublishedArrivals(KnowledgeBase knowledge) : IArrivals
{
    /// <summary>The batch of a day.</summary>
    public static long BatchOf(DateOnly day) => day.DayNumber;

    /// <inheritdoc/>
    public long LatestBatch() => knowledge.Articles.Max(article => DayOf(article.Source.Published)) ?? 0;

    /// <inheritdoc/>
    public long BatchAt(DateTimeOffset time) => BatchOf(DateOnly.FromDateTime(time.UtcDateTime));

    /// <inheritdoc/>
    public IReadOnlyList<ArrivedArticle> Between(long after, long upTo) =>
    [
        .. knowledge.Articles
            .Where(article => DayOf(article.Source.Published) is { } day && day > after && day <= upTo)
            .Select(article => new ArrivedArticle(
                article.Document, knowledge.Read(article).Select(sentence => SentenceKey.Of(sentence.Text)).ToHashSet())),
    ];

    static long? DayOf(PublicationDate date) => date is { Year: { } year, Month: { } month, Day: { } day }
        ? BatchOf(new DateOnly(year, month, day))
        : null;
}

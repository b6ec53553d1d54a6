using TalksBot.Knowledge;

namespace TalksBot.Operations.Metrics;

/// <summary>How long the articles that are served have stayed as they are, as seen by whoever looks from time to time.</summary>
sealed class ArticleAge(KnowledgeBase knowledge, TimeProvider time)
{
    readonly Lock looking = new();
    string? fingerprint;
    long since;

    /// <summary>Since the look that first found them so.</summary>
    public TimeSpan Now
    {
        get
        {
            lock (looking)
            {
                if (knowledge.Fingerprint is var now && now != fingerprint)
                {
                    (fingerprint, since) = (now, time.GetTimestamp());
                }

                return time.GetElapsedTime(since);
            }
        }
    }

    /// <summary>How many sentences they have.</summary>
    public int Sentences => knowledge.Articles.Sum(article => article.Sentences);
}

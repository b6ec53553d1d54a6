using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge;

/// <summary>Articles written in a test: one sentence a paragraph, as news prose is.</summary>
static class TestArticle
{
    public static Article Of(string headline, params string[] sentences) => In("en", headline, sentences);

    public static Article In(string language, string headline, params string[] sentences) => new(
        $"{headline}.txt",
        $"hash of {headline}",
        language,
        new Source(headline, "The Paper", null, null, PublicationDate.Undated),
        [.. sentences.Select((text, i) => new Sentence(i + 1, i + 1, text, []))],
        []);

    public static Article Published(this Article article, string date)
    {
        Assert.True(PublicationDate.TryParse(date, out var published));
        return article with { Source = article.Source with { Published = published } };
    }

    public static Article Answering(this Article article, params string[] questions) => article with { Questions = questions };
}

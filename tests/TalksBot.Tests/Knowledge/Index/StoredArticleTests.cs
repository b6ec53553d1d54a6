using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class StoredArticleTests
{
    static readonly Source Own = new(
        "The harbour", "The Gull", null, new Uri("https://gull.example/harbour"), new PublicationDate(2025, 6, 2));

    static readonly Source Other = new("\u041f\u043e\u0440\u0442", null, "Anna", null, PublicationDate.Undated);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Read_WhatWasWritten_IsTheSame(int sentences)
    {
        var (written, layout) = Article(sentences);

        var (article, read) = StoredArticle.Read(StoredArticle.Write(written, layout));

        Assert.Equal(written.Questions, article.Questions);
        Assert.Equal(written, article with { Questions = written.Questions });
        Assert.Equal((layout.HeadlineWords, 2), (read.HeadlineWords, read.Sources.Length));
        Assert.Equal(layout.Words, read.Words);
        Assert.Equal(layout.Paragraphs, read.Paragraphs);
        Assert.Equal(layout.Sources, read.Sources);
    }

    [Fact]
    public void Read_CutAnywhere_SaysThatTheIndexIsDamaged()
    {
        var (written, layout) = Article(3);
        var bytes = StoredArticle.Write(written, layout);

        Assert.All(Enumerable.Range(0, bytes.Length), length =>
        {
            var fault = Assert.Throws<EndOfStreamException>(() => StoredArticle.Read(bytes.AsSpan(0, length)));
            Assert.EndsWith("it is damaged.", fault.Message, StringComparison.Ordinal);
        });
    }

    static (IndexedArticle Article, ArticleLayout Layout) Article(int sentences) => (
        new IndexedArticle("harbour.md", new string('a', 64), "uk", Own, sentences, ["Who built it?", "Why?"]),
        new ArticleLayout(
            2,
            [.. Enumerable.Range(0, sentences).Select(n => 100 * (n + 1))],
            [.. Enumerable.Range(0, sentences).Select(n => (n / 2) + 1)],
            [Own, Other]));
}

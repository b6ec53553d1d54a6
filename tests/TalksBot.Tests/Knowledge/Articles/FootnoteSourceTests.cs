using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class FootnoteSourceTests
{
    [Theory]
    [InlineData("The Courier, \"Talks end\", by Jane Roe, 2025-06-02, https://c.example/a", "Talks end", "The Courier", "Jane Roe", "2025-06-02")]
    [InlineData("The Courier, \"Talks end\", by Jane Roe and John Doe, MP, 2025-06, https://c.example/a", "Talks end", "The Courier", "Jane Roe and John Doe, MP", "2025-06")]
    [InlineData("The Courier, \"Talks end\", 2025-06-02, https://c.example/a", "Talks end", "The Courier", null, "2025-06-02")]
    [InlineData("The Courier, \"Talks end\", https://c.example/a", "Talks end", "The Courier", null, "")]
    [InlineData("The Courier, by Jane Roe, https://c.example/a", "The Courier", "The Courier", "Jane Roe", "")]
    [InlineData("The Courier, 2025-06, https://c.example/a", "The Courier", "The Courier", null, "2025-06")]
    [InlineData("The Courier, https://c.example/a", "The Courier", "The Courier", null, "")]
    [InlineData("Office of the President, Kyiv, https://c.example/a", "Office of the President, Kyiv", "Office of the President, Kyiv", null, "")]
    [InlineData("The Courier, \"A: agreed 'in principle', he says\", https://c.example/a", "A: agreed 'in principle', he says", "The Courier", null, "")]
    [InlineData("The Courier, \"It is \"over\", by and large\", 2025-06-02, https://c.example/a", "It is \"over\", by and large", "The Courier", null, "2025-06-02")]
    [InlineData("Вісник, «Переговори завершено», 2025-06-02, https://c.example/a", "Переговори завершено", "Вісник", null, "2025-06-02")]
    [InlineData("The Courier, “Talks end,” <https://c.example/a>", "Talks end", "The Courier", null, "")]
    [InlineData("The Courier, \"Talks end\", https://c.example/a, https://d.example/b", "Talks end", "The Courier", null, "")]
    [InlineData("The Courier, \"Talks end\", https://c.example/a (also at http://d.example/b).", "Talks end", "The Courier", null, "")]
    public void Parse_PartsPresentOrAbsent_AreFound(string text, string title, string publisher, string? author, string published)
    {
        Assert.True(PublicationDate.TryParse(published, out var date));

        var source = FootnoteSource.Parse("a", text, 7);

        Assert.Equal(new Source(title, publisher, author, new Uri("https://c.example/a"), date), source);
    }

    [Fact]
    public void Parse_NoAddress_IsASourceWithoutLink() => Assert.Equal(
        new Source("Talks end", "The Courier", null, null, new PublicationDate(2025, 6, 2)),
        FootnoteSource.Parse("a", "The Courier, \"Talks end\", 2025-06-02", 7));

    [Theory]
    [InlineData("", "does not name its publisher")]
    [InlineData("2025-06-02", "does not name its publisher")]
    [InlineData("https://c.example/a", "does not name its publisher")]
    [InlineData("\"Talks end\", https://c.example/a", "does not name its publisher")]
    [InlineData("The Courier, https://", "has an address that is none: https://")]
    [InlineData("The Courier, \"Talks end\", 16.05.2025, https://c.example/a", "has a part that is neither author nor date: 16.05.2025")]
    [InlineData("The Courier, 2025-13-01, https://c.example/a", "has a date that is none: 2025-13-01")]
    public void Parse_MissingOrUnknownPart_IsAFaultWithItsLine(string text, string reason)
    {
        var fault = Assert.Throws<ArticleFaultException>(() => FootnoteSource.Parse("a", text, 7));

        Assert.Equal(7, fault.Line);
        Assert.Equal($"footnote [^a] {reason}; write it as {FootnoteSource.Shape}", fault.Reason);
    }
}

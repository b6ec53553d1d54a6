namespace TalksBot.Knowledge.Articles;

static class HtmlArticle
{
    public static ArticleDraft Parse(string text, string document) =>
        throw new ArticleFaultException(null, "is HTML");
}

using System.Security.Cryptography;

namespace TalksBot.Knowledge.Articles;

/// <summary>Reads one file of the knowledge folder into an article.</summary>
public static class ArticleReader
{
    /// <summary>
    /// Reads <paramref name="file"/> by its extension: Markdown, HTML, or plain text. Whatever is wrong with the file
    /// comes back as a problem; nothing is thrown for it.
    /// </summary>
    public static ArticleReading Read(ArticleFile file)
    {
        try
        {
            return new ArticleReading(Parse(file), null);
        }
        catch (ArticleFaultException fault)
        {
            return new ArticleReading(null, new ArticleProblem(file.Document, fault.Line, fault.Reason)) { MayPass = fault.MayPass };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A parser gave up on input that its authors did not foresee: one file is lost, not the bot.
            var reason = $"cannot be understood ({e.Message.TrimEnd('.')}); save it as plain text in a .txt file";
            return new ArticleReading(null, new ArticleProblem(file.Document, null, reason));
        }
    }

    static Article Parse(ArticleFile file)
    {
        var bytes = ArticleBytes.Read(file.Path);
        var text = ArticleBytes.Decode(bytes);
        var draft = Path.GetExtension(file.Document).ToUpperInvariant() switch
        {
            ".MD" => MarkdownArticle.Parse(text, file.Document),
            ".HTML" or ".HTM" => HtmlArticle.Parse(text, file.Document),
            _ => PlainArticle.Parse(text),
        };
        var sentences = ArticleSentences.Of(draft.Paragraphs, draft.Language);
        if (sentences.Count == 0)
        {
            throw new ArticleFaultException(null, "has no text; add some below the headline or remove the file");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new Article(file.Document, hash, draft.Language, draft.Source, sentences, draft.Questions);
    }
}

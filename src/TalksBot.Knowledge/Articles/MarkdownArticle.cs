using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TalksBot.Knowledge.Articles;

/// <summary>
/// An article in Markdown with YAML front matter, whose sentences may carry footnotes. Paragraphs and list items are
/// text; headings, code, tables and raw HTML are not.
/// </summary>
sealed class MarkdownArticle
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UseFootnotes()
        .UsePipeTables()
        .UseGridTables()
        .Build();

    readonly string text;
    readonly MarkdownDocument markdown;
    readonly FootnoteTable footnotes;
    readonly ParagraphBuilder builder = new();
    readonly List<Paragraph> paragraphs = [];
    string? heading;

    MarkdownArticle(string text)
    {
        this.text = text;
        markdown = Markdown.Parse(text, Pipeline);
        footnotes = new FootnoteTable(markdown, text);
    }

    /// <summary>Parses a .md file's text. Without a title of its own the article is named by its file.</summary>
    /// <exception cref="ArticleFaultException">The front matter or a footnote is broken.</exception>
    public static ArticleDraft Parse(string text, string document) => new MarkdownArticle(text).Draft(document);

    ArticleDraft Draft(string document)
    {
        var front = FrontMatter.Parse(text, markdown.OfType<YamlFrontMatterBlock>().FirstOrDefault());
        Collect(markdown);
        var title = front.Title ?? heading ?? ArticleTitle.FromFileName(document);
        var source = new Source(title, front.Publisher, front.Author, front.Address, front.Published);
        return new ArticleDraft(front.Language ?? "en", source, paragraphs, front.Questions);
    }

    void Collect(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case FootnoteGroup or Table:
                    break;
                case HeadingBlock { Inline: not null } head when heading is null:
                    Append(head.Inline);
                    heading = builder.Take()?.Text;
                    break;
                case ParagraphBlock { Inline: not null } leaf:
                    Append(leaf.Inline);
                    if (builder.Take() is Paragraph paragraph)
                    {
                        footnotes.RefuseUndefinedMark(paragraph.Text, leaf.Line);
                        paragraphs.Add(paragraph);
                    }

                    break;
                case ContainerBlock inner:
                    Collect(inner);
                    break;
            }
        }
    }

    void Append(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Append(literal.Content.AsSpan());
                    break;
                case FootnoteLink link:
                    AppendMarks(text.AsSpan(link.Span.Start, link.Span.Length), link.Line + 1);
                    break;
                case CodeInline code:
                    builder.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    builder.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    builder.Append(link.Url);
                    break;
                case LineBreakInline:
                    builder.Append(" ");
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner);
                    break;
            }
        }
    }

    // The parser reads [^a][^b] as one link whose text is ^a, and [word][^b] likewise: so the marks are taken from
    // the file's own text.
    void AppendMarks(ReadOnlySpan<char> markup, int line)
    {
        while (markup.IndexOf("[^", StringComparison.Ordinal) is var open and >= 0)
        {
            var close = markup[open..].IndexOf(']');
            if (close < 0)
            {
                break;
            }

            builder.Append(markup[..open]);
            builder.Mark(footnotes.Find(markup.Slice(open + 2, close - 2).ToString(), line));
            markup = markup[(open + close + 1)..];
        }

        builder.Append(markup);
    }
}

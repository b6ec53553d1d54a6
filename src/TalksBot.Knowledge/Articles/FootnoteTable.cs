using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace TalksBot.Knowledge.Articles;

/// <summary>The sources that an article's footnotes define, by name. Names do not tell upper from lower case.</summary>
sealed class FootnoteTable
{
    readonly Dictionary<string, Source> sources = new(StringComparer.OrdinalIgnoreCase);
    readonly string[] lines;

    /// <summary>Reads every definition of a parsed document.</summary>
    /// <exception cref="ArticleFaultException">One cannot be read, or a name is defined twice.</exception>
    public FootnoteTable(MarkdownDocument markdown, string text)
    {
        lines = text.Split('\n');
        var group = markdown.OfType<LinkReferenceDefinitionGroup>().FirstOrDefault();
        foreach (var footnote in group?.OfType<FootnoteLinkReferenceDefinition>().Select(d => d.Footnote) ?? [])
        {
            var line = footnote.Line + 1;
            var name = footnote.Label![1..];
            var definition = text.Substring(footnote.Span.Start, footnote.Span.Length);
            if (!sources.TryAdd(name, FootnoteSource.Parse(name, ParagraphBuilder.Fold(definition), line)))
            {
                throw new ArticleFaultException(line, $"footnote [^{name}] is defined twice; rename one of them");
            }
        }
    }

    /// <summary>The source behind a mark that stands in <paramref name="line"/>.</summary>
    /// <exception cref="ArticleFaultException">No footnote of this name is defined.</exception>
    public Source Find(string name, int line) =>
        sources.TryGetValue(name, out var source) ? source : throw Undefined(name, line);

    /// <summary>
    /// Finds marks that the Markdown parser left as text because nothing defines them: the sentence would silently be
    /// cited to the wrong source.
    /// </summary>
    /// <param name="paragraph">The paragraph's text.</param>
    /// <param name="firstLine">The 0-based line where it begins.</param>
    public void RefuseUndefinedMark(string paragraph, int firstLine)
    {
        for (var open = Next(0); open >= 0; open = Next(open + 1))
        {
            var close = paragraph.IndexOf(']', open);
            if (close > open + 2 && !paragraph.AsSpan(open, close - open).Contains(' '))
            {
                var mark = paragraph[open..(close + 1)];
                var line = Array.FindIndex(lines, firstLine, l => l.Contains(mark, StringComparison.Ordinal));
                throw Undefined(mark[2..^1], Math.Max(line, firstLine) + 1);
            }
        }

        int Next(int from) => paragraph.IndexOf("[^", from, StringComparison.Ordinal);
    }

    static ArticleFaultException Undefined(string name, int line) =>
        new(line, $"footnote [^{name}] has no definition; add a line \"[^{name}]: {FootnoteSource.Shape}\" at the end");
}

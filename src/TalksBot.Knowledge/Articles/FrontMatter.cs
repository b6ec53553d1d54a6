using Markdig.Extensions.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TalksBot.Knowledge.Articles;

/// <summary>
/// What the YAML at the top of a Markdown article says about it. Keys that the bot does not know are ignored, since
/// other tools keep theirs there too.
/// </summary>
sealed class FrontMatter
{
    /// <summary>The <c>title</c>, or <see langword="null"/>.</summary>
    public string? Title { get; private set; }

    /// <summary>The <c>publisher</c>, or <see langword="null"/>.</summary>
    public string? Publisher { get; private set; }

    /// <summary>The <c>author</c>, or <see langword="null"/>.</summary>
    public string? Author { get; private set; }

    /// <summary>The <c>url</c>, or <see langword="null"/>.</summary>
    public Uri? Address { get; private set; }

    /// <summary>The day or month in <c>published</c>.</summary>
    public PublicationDate Published { get; private set; } = PublicationDate.Undated;

    /// <summary>The two-letter code in <c>language</c>, or <see langword="null"/>.</summary>
    public string? Language { get; private set; }

    /// <summary>The list <c>questions</c>.</summary>
    public List<string> Questions { get; } = [];

    const string NotLines = "front matter is not lines of the form \"key: value\"; write it so, or remove it with both ---";

    // How many lines of the file stand before the YAML's first.
    readonly int linesBefore;

    FrontMatter(int linesBefore) => this.linesBefore = linesBefore;

    /// <summary>Reads the front matter that the Markdown parser found; without any, every value is absent.</summary>
    /// <exception cref="ArticleFaultException">It is broken; the line is the file's.</exception>
    public static FrontMatter Parse(string text, YamlFrontMatterBlock? block)
    {
        if (block is null)
        {
            RefuseUnclosed(text);
            return new FrontMatter(0);
        }

        var front = new FrontMatter(block.Line + 1);
        try
        {
            front.Read(new Parser(new StringReader(block.Lines.ToString())));
            return front;
        }
        catch (YamlException e)
        {
            var advice = "front matter is broken (" + e.Message.TrimEnd('.') + "); put values with : or # into quotes";
            throw new ArticleFaultException(front.LineOf(e.Start), advice);
        }
    }

    static void RefuseUnclosed(string text)
    {
        var lines = text.Split('\n', 3);
        if (lines.Length > 1 && lines[0].TrimEnd() == "---" && lines[1].Contains(": ", StringComparison.Ordinal))
        {
            throw new ArticleFaultException(1, "front matter is never closed; put a line --- below it");
        }
    }

    // Reads events rather than a tree of nodes: a hostile depth of nesting cannot exhaust the stack.
    void Read(Parser yaml)
    {
        yaml.Consume<StreamStart>();
        if (!yaml.TryConsume<DocumentStart>(out _))
        {
            return;
        }

        if (yaml.TryConsume<Scalar>(out var lone) && lone.Value.Length == 0)
        {
            return;
        }

        if (lone is not null || !yaml.TryConsume<MappingStart>(out _))
        {
            throw Fault(lone ?? yaml.Current, NotLines);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!yaml.TryConsume<MappingEnd>(out _))
        {
            if (!yaml.TryConsume<Scalar>(out var key))
            {
                throw Fault(yaml.Current, NotLines);
            }

            if (!seen.Add(key.Value))
            {
                throw Fault(key, $"front matter has {key.Value} twice; remove one of them");
            }

            ReadValue(key.Value, yaml);
        }
    }

    void ReadValue(string key, Parser yaml)
    {
        switch (key)
        {
            case "title": Title = Text(key, yaml, out _); break;
            case "publisher": Publisher = Text(key, yaml, out _); break;
            case "author": Author = Text(key, yaml, out _); break;
            case "url": ReadAddress(yaml); break;
            case "published": ReadPublished(yaml); break;
            case "language": ReadLanguage(yaml); break;
            case "questions": ReadQuestions(yaml); break;
            default: yaml.SkipThisAndNestedEvents(); break;
        }
    }

    void ReadAddress(Parser yaml)
    {
        var text = Text("url", yaml, out var at);
        Address = WebAddress.Parse(text);
        if (text is not null && Address is null)
        {
            throw Fault(at, $"url is \"{text}\", which is no address; write it as https://site/page or remove the line");
        }
    }

    void ReadPublished(Parser yaml)
    {
        var text = Text("published", yaml, out var at);
        if (!PublicationDate.TryParse(text, out var date))
        {
            throw Fault(at, $"published is \"{text}\"; write a day as 2025-06-02, a month as 2025-06, or remove the line");
        }

        Published = date;
    }

    void ReadLanguage(Parser yaml)
    {
        var text = Text("language", yaml, out var at);
        Language = LanguageCode.Parse(text);
        if (text is not null && Language is null)
        {
            throw Fault(at, $"language is \"{text}\"; write a two-letter code as en, uk, ru, tr or az");
        }
    }

    void ReadQuestions(Parser yaml)
    {
        if (!yaml.TryConsume<SequenceStart>(out _))
        {
            if (Text("questions", yaml, out var at) is not null)
            {
                throw Fault(at, "questions must be a list; put each on a line of its own after \"- \"");
            }

            return;
        }

        while (!yaml.TryConsume<SequenceEnd>(out _))
        {
            if (Text("questions", yaml, out _) is string question)
            {
                Questions.Add(question);
            }
        }
    }

    string? Text(string key, Parser yaml, out ParsingEvent at)
    {
        at = yaml.Current!;
        if (!yaml.TryConsume<Scalar>(out var scalar))
        {
            throw Fault(at, $"{key} must be a text; put it into quotes");
        }

        var value = ParagraphBuilder.Fold(scalar.Value);
        var absent = value.Length == 0 || (scalar.Style == ScalarStyle.Plain && value is "~" or "null");
        return absent ? null : value;
    }

    ArticleFaultException Fault(ParsingEvent? at, string reason) => new(LineOf(at?.Start ?? Mark.Empty), reason);

    int LineOf(Mark mark) => linesBefore + (int)mark.Line;
}

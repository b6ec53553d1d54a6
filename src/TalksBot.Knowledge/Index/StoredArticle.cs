using System.Runtime.CompilerServices;
using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>How an article's own document is written to the index, and read back. A compact binary form.</summary>
static class StoredArticle
{
    /// <summary>An article without the texts of its sentences, as bytes.</summary>
    public static byte[] Write(IndexedArticle article, ArticleLayout layout)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8))
        {
            writer.Write(article.Document);
            writer.Write(article.Hash);
            writer.Write(article.Language);
            Write(writer, article.Source);
            WriteMany(writer, article.Questions, static (w, question) => w.Write(question));
            writer.Write7BitEncodedInt(layout.HeadlineWords);
            WriteMany(writer, layout.Sources, Write);
            WriteMany(writer, layout.Words, static (w, words) => w.Write7BitEncodedInt(words));
            var paragraph = 0;
            foreach (var number in layout.Paragraphs)
            {
                writer.Write7BitEncodedInt(number - paragraph);
                paragraph = number;
            }
        }

        return memory.ToArray();
    }

    /// <summary>What <see cref="Write(IndexedArticle, ArticleLayout)"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">Something is missing.</exception>
    /// <exception cref="InvalidDataException">A date is none.</exception>
    /// <exception cref="UriFormatException">An address is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (IndexedArticle Article, ArticleLayout Layout) Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new StoredReader(bytes);
        var (document, hash, language) = (reader.ReadText(), reader.ReadText(), reader.ReadText());
        var source = ReadSource(ref reader);
        var questions = new string[reader.ReadCount()];
        for (var i = 0; i < questions.Length; i++)
        {
            questions[i] = reader.ReadText();
        }

        var headlineWords = reader.ReadNumber();
        var sources = new Source[reader.ReadCount()];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = ReadSource(ref reader);
        }

        var words = new int[reader.ReadCount()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadNumber();
        }

        var paragraphs = new int[words.Length];
        var paragraph = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            paragraphs[i] = paragraph += reader.ReadNumber();
        }

        return (
            new IndexedArticle(document, hash, language, source, words.Length, questions),
            new ArticleLayout(headlineWords, words, paragraphs, sources));
    }

    static void WriteMany<T>(BinaryWriter writer, IReadOnlyList<T> all, Action<BinaryWriter, T> writeOne)
    {
        writer.Write7BitEncodedInt(all.Count);
        foreach (var one in all)
        {
            writeOne(writer, one);
        }
    }

    static void Write(BinaryWriter writer, Source source)
    {
        writer.Write(source.Title);
        WriteOptional(writer, source.Publisher);
        WriteOptional(writer, source.Author);
        WriteOptional(writer, source.Address?.OriginalString);
        writer.Write(source.Published.ToString());
    }

    static Source ReadSource(ref StoredReader reader)
    {
        var (title, publisher, author, address) =
            (reader.ReadText(), reader.ReadOptionalText(), reader.ReadOptionalText(), reader.ReadOptionalText());
        var published = reader.ReadText();
        return PublicationDate.TryParse(published, out var date)
            ? new Source(title, publisher, author, address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute), date)
            : throw new InvalidDataException($"The index holds '{published}' where a date was expected.");
    }

    static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }
}

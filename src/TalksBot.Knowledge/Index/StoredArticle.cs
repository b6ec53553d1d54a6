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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (IndexedArticle Article, ArticleLayout Layout) Read(ArraySegment<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Encoding.UTF8);
        var (document, hash, language) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        var source = ReadSource(reader);
        var questions = ReadMany(reader, static r => r.ReadString());
        var headlineWords = reader.Read7BitEncodedInt();
        var sources = ReadMany(reader, ReadSource);
        var words = ReadMany(reader, static r => r.Read7BitEncodedInt());
        var paragraphs = new int[words.Length];
        var paragraph = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            paragraphs[i] = paragraph += reader.Read7BitEncodedInt();
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static T[] ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> readOne)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
        {
            return [];
        }

        var all = new T[count];
        for (var i = 0; i < count; i++)
        {
            all[i] = readOne(reader);
        }

        return all;
    }

    static void Write(BinaryWriter writer, Source source)
    {
        writer.Write(source.Title);
        WriteOptional(writer, source.Publisher);
        WriteOptional(writer, source.Author);
        WriteOptional(writer, source.Address?.OriginalString);
        writer.Write(source.Published.ToString());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Source ReadSource(BinaryReader reader)
    {
        var (title, publisher, author, address) =
            (reader.ReadString(), ReadOptional(reader), ReadOptional(reader), ReadOptional(reader));
        var published = reader.ReadString();
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

    static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}

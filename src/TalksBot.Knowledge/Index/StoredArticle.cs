using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>How articles and sentences are written to the index's stored fields, and read back. A compact binary form.</summary>
static class StoredArticle
{
    /// <summary>An article without its sentences, as bytes.</summary>
    public static byte[] Write(IndexedArticle article) => Bytes(writer =>
    {
        writer.Write(article.Document);
        writer.Write(article.Hash);
        writer.Write(article.Language);
        Write(writer, article.Source);
        writer.Write(article.Sentences);
        writer.Write(article.Questions.Count);
        foreach (var question in article.Questions)
        {
            writer.Write(question);
        }
    });

    /// <summary>The article that <see cref="Write(IndexedArticle)"/> wrote.</summary>
    public static IndexedArticle ReadArticle(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Reader(bytes);
        return new IndexedArticle(
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString(),
            ReadSource(reader),
            reader.ReadInt32(),
            ReadMany(reader, static r => r.ReadString()));
    }

    /// <summary>A sentence as bytes.</summary>
    public static byte[] Write(Sentence sentence) => Bytes(writer =>
    {
        writer.Write(sentence.Number);
        writer.Write(sentence.Paragraph);
        writer.Write(sentence.Text);
        writer.Write(sentence.Sources.Count);
        foreach (var source in sentence.Sources)
        {
            Write(writer, source);
        }
    });

    /// <summary>The sentence that <see cref="Write(Sentence)"/> wrote.</summary>
    public static Sentence ReadSentence(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Reader(bytes);
        return new Sentence(reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), ReadMany(reader, ReadSource));
    }

    static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8))
        {
            write(writer);
        }

        return memory.ToArray();
    }

    static BinaryReader Reader(ReadOnlyMemory<byte> bytes) => new(new MemoryStream(bytes.ToArray()), Encoding.UTF8);

    static T[] ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> readOne)
    {
        var count = reader.ReadInt32();
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

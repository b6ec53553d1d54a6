using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace TalksBot.Knowledge.Articles;

/// <summary>Gets a file's bytes and text, and says in plain words why it cannot.</summary>
static class ArticleBytes
{
    /// <summary>The largest file that is read. A long article has 100 kB.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>Reads the whole file; one that is too large is not even opened.</summary>
    /// <exception cref="ArticleFaultException">It cannot be read, is too large or is empty.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new ArticleFaultException(null, "is a folder that cannot be opened; allow the bot to read it") { MayPass = true };
            }

            var info = new FileInfo(path);
            if (!info.Exists)
            {
                throw new ArticleFaultException(null, "is not there any more; copy it into the folder again") { MayPass = true };
            }

            // Pipes and devices show no bytes either and would keep the reader waiting if they were opened.
            if (info.Length == 0)
            {
                throw new ArticleFaultException(null, "is empty; write an article into it or remove it");
            }

            RefuseTooLarge(info.Length);
            var bytes = File.ReadAllBytes(path);
            RefuseTooLarge(bytes.Length);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleFaultException(null, "is not there any more; copy it into the folder again") { MayPass = true };
        }
        catch (UnauthorizedAccessException)
        {
            throw new ArticleFaultException(null, "cannot be opened; allow the bot to read it") { MayPass = true };
        }
        catch (IOException e)
        {
            throw new ArticleFaultException(null, $"cannot be read ({e.Message.TrimEnd('.')}); copy it into the folder again") { MayPass = true };
        }
    }

    /// <summary>Decodes UTF-8 with or without a byte order mark; lines end in LF afterwards.</summary>
    /// <exception cref="ArticleFaultException">It is binary or in another encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new ArticleFaultException(1, "is in UTF-16, not UTF-8; save it as UTF-8");
        }

        if (bytes.Contains((byte)0))
        {
            throw new ArticleFaultException(null, "is binary, not text; save its text as UTF-8 in a .txt file");
        }

        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var chars = new char[body.Length];
        var status = Utf8.ToUtf16(body, chars, out var read, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            var line = body[..read].Count((byte)'\n') + 1;
            throw new ArticleFaultException(line, $"is not UTF-8 (byte 0x{body[read]:X2}); save it as UTF-8");
        }

        return new string(chars, 0, written).ReplaceLineEndings("\n");
    }

    static void RefuseTooLarge(long size)
    {
        if (size > MaxSize)
        {
            var megabytes = (size / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);
            throw new ArticleFaultException(
                null,
                $"is too large ({megabytes} MB, at most {MaxSize / 1048576} MB are read); split it into several articles");
        }
    }
}

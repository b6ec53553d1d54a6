using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using TalksBot.Knowledge.Index.Analysis;
using Directory = Lucene.Net.Store.Directory;

namespace TalksBot.Knowledge.Index;

/// <summary>What each commit says about how it was written, so that an index of another kind is known as such.</summary>
static class IndexStamp
{
    /// <summary>The version of the documents' form: raised with every change to fields or stored data.</summary>
    public const int Format = 5;

    const string FormatKey = "format";
    const string AnalyzersKey = "analyzers";

    /// <summary>The stamp that this program writes.</summary>
    public static IDictionary<string, string> Current => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [FormatKey] = Format.ToString(CultureInfo.InvariantCulture),
        [AnalyzersKey] = LanguageAnalyzer.Fingerprint,
    };

    /// <summary>
    /// Reads the whole index against its checksums. Throws whatever a damaged file leads to; an empty folder is fine.
    /// </summary>
    /// <returns>Why the index cannot be used although it is sound, or <see langword="null"/> if it can.</returns>
    /// <exception cref="LockObtainFailedException">A writer has it: what it is doing must not be mistaken for damage.</exception>
    public static string? WhyUnusable(Directory directory)
    {
        Holding(directory, () => { });
        if (!DirectoryReader.IndexExists(directory))
        {
            return directory.ListAll().Any(IsIndexFile) ? "the index was damaged (it had no commit)" : null;
        }

        var commit = new SegmentInfos();
        commit.Read(directory);
        IndexIntegrity.Check(directory, commit.GetFiles(directory, includeSegmentsFile: true));
        var stamp = commit.UserData;
        return Current.All(pair => stamp.TryGetValue(pair.Key, out var value) && value == pair.Value)
            ? null
            : "the index was written by another version of the program";
    }

    /// <summary>Deletes the index's files, and no others that may stand in the folder.</summary>
    /// <exception cref="LockObtainFailedException">A writer has the index.</exception>
    public static void Clear(Directory directory) => Holding(directory, () =>
    {
        foreach (var file in directory.ListAll().Where(IsIndexFile))
        {
            directory.DeleteFile(file);
        }
    });

    static bool IsIndexFile(string name) =>
        name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal) ||
        name == IndexFileNames.SEGMENTS_GEN ||
        IndexFileNames.CODEC_FILE_PATTERN.IsMatch(name);

    static void Holding(Directory directory, Action action)
    {
        var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain())
        {
            throw new LockObtainFailedException($"Index locked for write: {held}");
        }

        try
        {
            action();
        }
        finally
        {
            held.Dispose();
        }
    }
}

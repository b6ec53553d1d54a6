using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index;

/// <summary>How the index is written.</summary>
static class IndexWriting
{
    /// <summary>Opens a directory's one writer.</summary>
    /// <exception cref="LockObtainFailedException">There is another.</exception>
    public static IndexWriter Open(Lucene.Net.Store.Directory directory) => new(
        directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            WriteLockTimeout = 0,
            // Fewer and larger segments: each costs a question as much as a small index does.
            RAMBufferSizeMB = 256,
            MaxThreadStates = Environment.ProcessorCount,
            MergeScheduler = new BackgroundMerges(),
        });
}

namespace TalksBot.Knowledge.Index;

/// <summary>What opening the knowledge, or updating it, did.</summary>
/// <param name="Articles">Articles in the index.</param>
/// <param name="Sentences">Sentences in the index.</param>
/// <param name="ArticlesRead">Articles read and written anew this time; the others were found unchanged.</param>
/// <param name="SentencesWritten">Sentences of those.</param>
/// <param name="ArticlesRemoved">Articles that left the index because their file is gone or cannot be read any more.</param>
/// <param name="Elapsed">How long it took, files included.</param>
/// <param name="Rebuilt">Why an index found on disk was thrown away and built anew; <see langword="null"/> if it was not.</param>
public sealed record IndexingReport(
    int Articles,
    int Sentences,
    int ArticlesRead,
    int SentencesWritten,
    int ArticlesRemoved,
    TimeSpan Elapsed,
    string? Rebuilt)
{
    /// <summary>Whether other articles are served than before.</summary>
    public bool HasChangedArticles => ArticlesRead + ArticlesRemoved > 0;

    /// <summary>Whether the word lists of the knowledge folder are others than before.</summary>
    public bool HasChangedWords { get; init; }

    /// <summary>
    /// Why the knowledge folder cannot be used at present, so that its articles are served as they were, and what to do;
    /// <see langword="null"/> if it can.
    /// </summary>
    public string? FolderFault { get; init; }

    /// <summary>
    /// Why parts of the index could not be merged since the last report, or <see langword="null"/>. Nothing is lost by it, and it
    /// is tried again after the next change.
    /// </summary>
    public string? MergeFault { get; init; }

    /// <summary>Sentences written a second; 0 when none was.</summary>
    public double SentencesPerSecond => SentencesWritten == 0 ? 0 : SentencesWritten / Math.Max(Elapsed.TotalSeconds, 1e-6);
}

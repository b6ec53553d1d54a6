namespace TalksBot.Knowledge.Index;

/// <summary>How far the reading of the knowledge folder has come.</summary>
/// <param name="ArticlesDone">Files dealt with: read, found unchanged, or skipped.</param>
/// <param name="ArticlesTotal">Files in the folder.</param>
/// <param name="Sentences">Sentences in the index so far.</param>
public sealed record IndexingProgress(int ArticlesDone, int ArticlesTotal, int Sentences);

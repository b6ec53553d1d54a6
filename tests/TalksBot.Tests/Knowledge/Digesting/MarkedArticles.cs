using TalksBot.Evaluation.Digesting;
using TalksBot.Knowledge.Digesting;

namespace TalksBot.Tests.Knowledge.Digesting;

/// <summary>The articles of the evaluation, all of whose sentences are new.</summary>
static class MarkedArticles
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "TalksBot.Evaluation", "Digests");

    public static IReadOnlyList<MarkedArticle> Marked { get; } = MarkedArticle.Read(Folder, Path.Combine(Folder, "marks-1.tsv"));

    public static IReadOnlyList<NewArticle> All { get; } = [.. Marked.Select(one => one.Article)];
}

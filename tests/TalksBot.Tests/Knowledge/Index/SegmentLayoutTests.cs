using CsCheck;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class SegmentLayoutTests
{
    [Fact]
    public void ArticleOf_AnyDocument_IsTheFirstArticleThatEndsThereOrLater() => Gen.Select(
        Gen.Int[1, 150].Array[1, 8], Gen.Bool.Array[8]).Sample(
        (lengths, isDeleted) =>
        {
            using var index = ArticleIndex.Open(null);
            var articles = lengths
                .Select((length, i) => TestArticle.Of("-", [.. Enumerable.Repeat("Rain fell.", length)]) with { Document = $"{i}.md" })
                .ToList();
            articles.ForEach(index.Replace);
            index.Commit();
            foreach (var (article, _) in articles.Zip(isDeleted).Where(one => one.Second))
            {
                index.Remove(article.Document);
            }

            index.Commit();
            var searcher = index.Acquire();
            try
            {
                return searcher.Layouts.All(layout => Enumerable.Range(0, layout.Documents).All(document =>
                    layout.ArticleOf(document) == layout.Ends.Count(end => end < document)));
            }
            finally
            {
                ArticleIndex.Release(searcher);
            }
        },
        iter: 200);
}

using TalksBot.Knowledge;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class KnownTermsTests : IDisposable
{
    readonly ArticleIndex index = ArticleIndex.Open(null);

    public void Dispose() => index.Dispose();

    [Fact]
    public void Near_TermsInSeveralSegments_CountsTheSentencesOfAll()
    {
        Commit("a", "Harbour, harbour.", "The harbour.", "The harbours.");
        Commit("b", "Harbor, harvest.", "In the harbour.");
        var searcher = index.Acquire();
        Assert.True(searcher.Layouts.Count > 1);
        // Stems, in order: typos to and sentences with each.
        Assert.Equal(
            [("harbor", 1, 1), ("harbour", 0, 4)],
            searcher.Terms.Near(new LanguageTerm(EnglishCode, "harbour"), 1));
        ArticleIndex.Release(searcher);
    }

    [Fact]
    public async Task ReadAhead_StateIsGoneThen_NothingIsLeftToRead()
    {
        Commit("a", "The harbour froze.");
        var searcher = index.Acquire();
        var state = new KnowledgeState(searcher, WordLookup.BuiltIn, KnownQuestions.None, []);
        var readers = searcher.IndexReader.RefCount;
        await state.ReadAhead();
        Assert.Equal(readers, searcher.IndexReader.RefCount);
        state.Leave();
        index.Dispose();
        Assert.False(state.TryEnter());
        Assert.Single(searcher.Terms.Near(new LanguageTerm(EnglishCode, "harbour"), 1));
        Assert.True(state.ReadAhead().IsCompletedSuccessfully);
    }

    static string EnglishCode => LanguageAnalyzers.For("en").Language;

    void Commit(string document, params string[] sentences)
    {
        index.Replace(TestArticle.Of(document, sentences));
        index.Commit();
    }
}

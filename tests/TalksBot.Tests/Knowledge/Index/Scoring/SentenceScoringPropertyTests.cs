using CsCheck;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Index.Scoring;

namespace TalksBot.Tests.Knowledge.Index.Scoring;

/// <summary>What is left out while searching must never be missed.</summary>
public sealed class SentenceScoringPropertyTests
{
    const int Top = 5;
    const double Near = 1e-4;

    // The first words are frequent as function words are, the last ones rare as names.
    static readonly string[] Vocabulary = [.. Enumerable.Range(0, 40).Select(n => $"w{n}")];
    static readonly Gen<string> Frequent = Gen.Int[0, 99].Select(n => Vocabulary[n * n * n * Vocabulary.Length / 1_000_000]);
    static readonly Gen<string> Rare = Gen.Int[0, 99].Select(n => $"r{n}");
    static readonly Gen<string> Word = Gen.Frequency((19, Frequent), (1, Rare));
    static readonly Gen<string> Text = Word.Array[0, 9].Select(words => string.Join(' ', words));
    static readonly Gen<(string Text, bool Begins)[]> Body = Gen.Select(Text, Gen.Int[0, 3].Select(chance => chance == 0)).Array[1, 40];
    static readonly Gen<(string Headline, (string Text, bool Begins)[] Body)> Made = Gen.Select(Text, Body);
    static readonly Gen<(string Term, float Worth)[]> Terms = Gen.Select(
        Gen.OneOf(Frequent, Frequent, Rare, Gen.Select(Word, Word, (a, b) => $"{a} {b}")), Gen.OneOf(1f, .4f)).Array[1, 3];
    static readonly Gen<((string Term, float Worth)[] Terms, bool IsFunction)[]> Words = Gen.Select(Terms, Gen.Bool).Array[1, 6];

    [Fact]
    public void Best_AnyArticlesAndQuestion_AreTheBestOfAll() => Gen.Select(Made.Array[1, 12], Words).Sample(
        (made, words) => Check([.. made.Select(Make)], words, commits: 1), iter: 300);

    [Fact]
    public void Best_IndexOfSeveralSegments_AreTheBestOfAll() => Gen.Select(Made.Array[1, 12], Words).Sample(
        (made, words) => Check([.. made.Select(Make)], words, commits: made.Length), iter: 60);

    [Fact]
    public void Best_MoreSentencesThanAreScoredAtOnce_AreTheBestOfAll() => Gen.Select(Made.Array[250, 300], Words).Sample(
        (made, words) => Check([.. made.Select(Make)], words, commits: 1), iter: 10);

    [Fact]
    public void Best_WhatWasFoundBeforeIsReplaced_AreTheBestOfAll() => Gen.Select(Made.Array[8, 16], Words).Sample(
        (made, words) =>
        {
            // A third takes the place of as many others.
            var third = made.Length / 3;
            Article[] before = [.. made[third..].Select(Make)];
            Article[] after = [.. made[..third].Select(Make)];
            using var index = ArticleIndex.Open(null);
            Add(index, before);
            Check(index, before, words);
            Add(index, after);
            Check(index, [.. after, .. before[third..]], words);
        },
        iter: 100);

    static void Check(Article[] articles, ((string Term, float Worth)[] Terms, bool IsFunction)[] words, int commits)
    {
        using var index = ArticleIndex.Open(null);
        foreach (var some in articles.Chunk((articles.Length + commits - 1) / commits))
        {
            Add(index, some);
        }

        Check(index, articles, words);
    }

    static void Add(ArticleIndex index, Article[] articles)
    {
        Array.ForEach(articles, index.Replace);
        index.Commit();
    }

    static void Check(ArticleIndex index, Article[] articles, ((string Term, float Worth)[] Terms, bool IsFunction)[] words)
    {
        var searcher = index.Acquire();
        try
        {
            var question = new Question("-", null, [.. words.Select(word => Make(word.Terms, word.IsFunction, searcher))]);
            var expected = new BruteForceScoring(articles).Score(question);
            var found = SentenceScoring.Best(searcher, question, Top);

            Assert.Equal(Math.Min(Top, expected.Count), found.Count);
            for (var i = 0; i < found.Count; i++)
            {
                var sentence = found[i].Sentence;
                var own = expected.Single(one =>
                    one.Document == sentence.Article.Document && one.Number == sentence.Sentence.Number);
                // Of sentences that are as good as equal, any will do.
                Assert.Equal(expected[i].Score, found[i].Score, Near);
                Assert.Equal(own.Score, found[i].Score, Near);
                Assert.Equal(own.Places, found[i].Places);
            }

            var byThree = SentenceScoring.Best(searcher, question, Top, SearchShare.Split(searcher.Layouts, 3));
            Assert.Equal(found.Select(Key), byThree.Select(Key));
        }
        finally
        {
            ArticleIndex.Release(searcher);
        }
    }

    static (string Document, int Number, float Score) Key(Candidate found) =>
        (found.Sentence.Article.Document, found.Sentence.Sentence.Number, (float)found.Score);

    static Article Make((string Headline, (string Text, bool Begins)[] Body) made, int number)
    {
        var paragraph = 1;
        return new Article(
            $"{number}.txt",
            "-",
            "de",
            new Source(made.Headline, null, null, null, PublicationDate.Undated),
            [.. made.Body.Select((one, i) => new Sentence(i + 1, one.Begins ? ++paragraph : paragraph, one.Text, []))],
            []);
    }

    static QuestionWord Make((string Term, float Worth)[] terms, bool isFunction, SentenceSearcher searcher)
    {
        LanguageTerm[] own = [.. terms.Select(term => new LanguageTerm(LanguageAnalyzer.Other, term.Term))];
        var sentences = searcher.CountSentences(own);
        return new QuestionWord(
            terms[0].Term,
            own,
            isFunction ? QuestionWordKind.Function : QuestionWordKind.Content,
            sentences,
            searcher.Idf(sentences),
            isFunction ? QuestionReader.FunctionWeight : 1)
        {
            Worths = [.. terms.Select(term => term.Worth)],
        };
    }
}

using TalksBot.Knowledge.Digesting;

namespace TalksBot.Evaluation.Digesting;

/// <summary>Judges ways of choosing by one reader's marks.</summary>
/// <param name="marked">The articles by that reader.</param>
/// <param name="modelWithout">A model fitted to all articles but some.</param>
sealed class NewsJudgement(IReadOnlyList<MarkedArticle> marked, Func<IReadOnlyList<string>, NewsModel> modelWithout)
{
    const int Draws = 1000;
    const int Mixed = 7;
    const int MixOf = 3;
    const int Seed = 2025;

    /// <summary>The ways in the order of the tables.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["ours", "lead", "random", "centrality", "centrality, no repeats"];

    /// <summary>By article, at as many sentences as it has marked: for each way a gain for each article.</summary>
    public IReadOnlyList<NewsGain>[] ByArticle() => Judge([.. marked.Select(one => new[] { one })], one => one[0].Marked);

    /// <summary>Seven sentences of any three of the articles mixed: for each way a gain for each mix.</summary>
    public IReadOnlyList<NewsGain>[] ByMix() => Judge([.. Mixes()], _ => Mixed);

    IReadOnlyList<NewsGain>[] Judge(IReadOnlyList<MarkedArticle[]> digests, Func<MarkedArticle[], int> lengthOf)
    {
        var gains = Ways.Select(_ => new List<NewsGain>()).ToArray();
        foreach (var digest in digests)
        {
            var length = lengthOf(digest);
            var context = new NewsContext(NewsChoice.Comparable([.. digest.Select(one => one.Article)]));
            var model = modelWithout([.. digest.Select(one => one.Name)]);
            var random = new Random(Seed);
            gains[0].Add(Gain(NewsMethods.Ours(context, _ => model, length)));
            gains[1].Add(Gain(NewsMethods.Lead(context)));
            gains[2].Add(NewsGain.Mean([.. Enumerable.Range(0, Draws).Select(_ => Gain(NewsMethods.Random(context, random)))]));
            gains[3].Add(Gain(NewsMethods.Central(context, withoutRepeats: false)));
            gains[4].Add(Gain(NewsMethods.Central(context, withoutRepeats: true)));

            NewsGain Gain(IReadOnlyList<int> chosen) => NewsGain.At(
                [.. chosen.Select(i => GradeOf(digest, context.Sentences[i]))],
                [.. digest.SelectMany(one => one.Grades.Values)],
                length) with
            {
                Repeats = Repeats([.. chosen.Take(length).Select(i => TermsOf(context.Sentences[i]))]),
            };
        }

        return gains;
    }

    IEnumerable<MarkedArticle[]> Mixes()
    {
        for (var i = 0; i < marked.Count; i++)
        {
            for (var j = i + 1; j < marked.Count; j++)
            {
                for (var k = j + 1; k < marked.Count; k++)
                {
                    yield return new[] { marked[i], marked[j], marked[k] }[..MixOf];
                }
            }
        }
    }

    static double Repeats(IReadOnlyList<HashSet<ulong>> chosen) => chosen.Count == 0 ? 0 : chosen.Count(one => chosen.Any(other =>
        !ReferenceEquals(one, other) && one.Count(other.Contains) * 2 >= one.Union(other).Count())) / (double)chosen.Count;

    static HashSet<ulong> TermsOf(NewSentence sentence) =>
        [.. Enumerable.Range(0, sentence.Words.Count).Select(i => sentence.Words[i].Term)];

    static int GradeOf(MarkedArticle[] digest, NewSentence sentence) =>
        digest.First(one => one.Article == sentence.Article).Grades.GetValueOrDefault(sentence.Sentence.Number);
}

using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Tests.Knowledge.Index.Scoring;

/// <summary>The formula of <see cref="SentenceScoring"/>, written down as it is read, over articles without an index.</summary>
sealed class BruteForceScoring
{
    const double K1 = .8, B = .6;
    const int Reach = 12;

    static readonly double[] PartWeights = [1, .2, .3, .1, .035];

    readonly List<(Article Article, int Number, string[][] Parts)> sentences = [];
    readonly double[] averages = new double[PartWeights.Length];

    public BruteForceScoring(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            var words = article.Sentences.Select(sentence => Terms(article, sentence.Text)).ToArray();
            for (var i = 0; i < words.Length; i++)
            {
                var paragraph = Enumerable.Range(0, words.Length).Where(other =>
                    Math.Abs(other - i) <= Reach && article.Sentences[other].Paragraph == article.Sentences[i].Paragraph);
                sentences.Add((article, i + 1,
                [
                    words[i],
                    [.. paragraph.SelectMany(other => words[other])],
                    Terms(article, article.Source.Title),
                    i > 0 ? words[i - 1] : [],
                    i + 1 < words.Length ? words[i + 1] : [],
                ]));
            }
        }

        for (var part = 0; part < averages.Length; part++)
        {
            var lengths = sentences.Select(sentence => sentence.Parts[part].Length).Where(length => length > 0).ToList();
            averages[part] = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average());
        }
    }

    /// <summary>The scores of all sentences that have one, best first.</summary>
    public List<(string Document, int Number, double Score, WordPlaces Places)> Score(Question question) =>
    [
        .. sentences
            .Select(sentence => (
                sentence.Article.Document,
                sentence.Number,
                Score: question.Words.Sum(word => Score(word, sentence.Parts)),
                Places(question, sentence.Parts)))
            .Where(sentence => sentence.Score > 0)
            .OrderByDescending(sentence => sentence.Score),
    ];

    double Score(QuestionWord word, string[][] parts)
    {
        var frequency = 0.0;
        for (var part = 0; part < parts.Length; part++)
        {
            var length = 1 - B + (B * parts[part].Length / averages[part]);
            frequency += word.Terms.Select((term, i) => word.WorthOf(i) * Count(term, parts[part])).Sum() * PartWeights[part] / length;
        }

        return word.Weight * word.Idf * frequency / (K1 + frequency);
    }

    static WordPlaces Places(Question question, string[][] parts)
    {
        var masks = parts.Select(part => question.Words
            .Select((word, i) => word.Terms.Any(term => Count(term, part) > 0) ? 1UL << i : 0)
            .Aggregate(0UL, (all, bit) => all | bit)).ToArray();
        return new WordPlaces(masks[0], masks[1], masks[2], masks[3], masks[4]);
    }

    static int Count(LanguageTerm term, string[] part) => term.Term.Split(' ').Min(word => part.Count(other => other == word));

    static string[] Terms(Article article, string text) =>
        [.. LanguageAnalyzers.For(article.Language).Tokens(text).Select(token => token.Term)];
}

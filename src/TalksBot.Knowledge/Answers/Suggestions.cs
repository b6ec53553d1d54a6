using System.Collections.Concurrent;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Answers;

/// <summary>
/// The questions that the articles themselves say they answer, to be offered to somebody whose question found nothing.
/// Each is put to the knowledge before it is offered, once.
/// </summary>
/// <param name="articles">The articles, newest first: the order in which their questions are offered if none is near.</param>
/// <param name="isAnswered">Whether the knowledge answers a question.</param>
sealed class Suggestions(IReadOnlyList<IndexedArticle> articles, Func<string, bool> isAnswered)
{
    /// <summary>How many are offered at most.</summary>
    public const int Most = 3;

    readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);
    readonly Lazy<IReadOnlyList<Offer>> offers = new(() => Offers(articles));

    /// <summary>Up to <see cref="Most"/> questions, nearest in meaning to the one asked first.</summary>
    public IReadOnlyList<string> For(Question question)
    {
        var byTerm = new Dictionary<LanguageTerm, double>();
        foreach (var word in question.Words.Where(word => word.IsMeaningful))
        {
            foreach (var term in word.Terms)
            {
                byTerm[term] = word.Weight * word.Idf;
            }
        }

        // The sort is stable: offers equally near keep their order, which takes one of each article in turn.
        return
        [
            .. offers.Value
                .OrderByDescending(offer => offer.Terms.Sum(term => byTerm.GetValueOrDefault(term)))
                .Select(offer => offer.Question)
                .Where(text => known.GetOrAdd(text, isAnswered))
                .Take(Most),
        ];
    }

    static Offer[] Offers(IReadOnlyList<IndexedArticle> articles) =>
    [
        .. articles
            .SelectMany(article => article.Questions.Select((text, turn) => (article, text, turn)))
            .OrderBy(one => one.turn)
            .DistinctBy(one => one.text)
            .Select(one => new Offer(one.text, Terms(one.article, one.text))),
    ];

    static LanguageTerm[] Terms(IndexedArticle article, string question)
    {
        var analyzer = LanguageAnalyzers.For(article.Language);
        return [.. analyzer.Tokens(question).Select(token => new LanguageTerm(analyzer.Language, token.Term)).Distinct()];
    }

    sealed record Offer(string Question, LanguageTerm[] Terms);
}

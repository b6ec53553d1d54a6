using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Evaluation;

/// <summary>A set of articles with questions of which it is known what answers them.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Articles">The articles of its <c>knowledge</c> folder.</param>
/// <param name="Questions">The questions, in the order of <c>questions.jsonl</c>.</param>
sealed record Case(string Name, IReadOnlyList<Article> Articles, IReadOnlyList<CaseQuestion> Questions)
{
    /// <summary>Whether it is the <see cref="DevelopmentSet"/>: all its articles tell of one matter, so that none can be left out.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>The questions that its sentences are known to answer.</summary>
    public IReadOnlyList<SentenceQuestions> Known { get; init; } = [];

    /// <summary>
    /// Reads <c>knowledge/</c>, <c>questions.jsonl</c> ({id, question}) and <c>gold.jsonl</c> ({id, gold}) of a folder.
    /// </summary>
    /// <exception cref="CaseException">A file is missing or is not what it should be.</exception>
    public static Case Read(string folder)
    {
        var gold = JsonLines.Read(Path.Combine(folder, "gold.jsonl"), line => (
            Id: JsonLines.Text(line, "id"),
            Gold: line.GetProperty("gold").EnumerateArray().Select(one => one.GetString() ?? "").ToArray()))
            .ToDictionary(line => line.Id, line => line.Gold, StringComparer.Ordinal);
        var questionFile = Path.Combine(folder, "questions.jsonl");
        var questions = JsonLines.Read(questionFile, line => (Id: JsonLines.Text(line, "id"), Question: JsonLines.Text(line, "question")))
            .Select(line => new CaseQuestion(
                line.Id,
                line.Question,
                gold.GetValueOrDefault(line.Id) ?? throw new CaseException(
                    $"{questionFile}: question '{line.Id}' is not in gold.jsonl. Add it there, with an empty list if nothing answers.")))
            .ToList();
        var articles = ArticlesOf(Path.Combine(folder, "knowledge"));
        return new Case(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), articles, questions);
    }

    /// <summary>The articles of a folder.</summary>
    /// <exception cref="CaseException">One cannot be read.</exception>
    public static List<Article> ArticlesOf(string folder) =>
    [
        .. ArticleFolder.List(folder).Select(ArticleReader.Read).Select(reading =>
            reading.Article ?? throw new CaseException($"{folder}: {reading.Problem}")),
    ];
}

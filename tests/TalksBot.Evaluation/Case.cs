using System.Text.Json;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Evaluation;

/// <summary>A set of articles with questions of which it is known what answers them.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Articles">The articles of its <c>knowledge</c> folder.</param>
/// <param name="Questions">The questions, in the order of <c>questions.jsonl</c>.</param>
sealed record Case(string Name, IReadOnlyList<Article> Articles, IReadOnlyList<CaseQuestion> Questions)
{
    /// <summary>
    /// Reads <c>knowledge/</c>, <c>questions.jsonl</c> ({id, question}) and <c>gold.jsonl</c> ({id, gold}) of a folder.
    /// </summary>
    /// <exception cref="CaseException">A file is missing or is not what it should be.</exception>
    public static Case Read(string folder)
    {
        var gold = Lines(Path.Combine(folder, "gold.jsonl"), line => (
            Id: Text(line, "id"),
            Gold: line.GetProperty("gold").EnumerateArray().Select(one => one.GetString() ?? "").ToArray()))
            .ToDictionary(line => line.Id, line => line.Gold, StringComparer.Ordinal);
        var questionFile = Path.Combine(folder, "questions.jsonl");
        var questions = Lines(questionFile, line => (Id: Text(line, "id"), Question: Text(line, "question")))
            .Select(line => new CaseQuestion(
                line.Id,
                line.Question,
                gold.GetValueOrDefault(line.Id) ?? throw new CaseException(
                    $"{questionFile}: question '{line.Id}' is not in gold.jsonl. Add it there, with an empty list if nothing answers.")))
            .ToList();
        var articles = ArticlesOf(Path.Combine(folder, "knowledge"));
        return new Case(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), articles, questions);
    }

    static List<Article> ArticlesOf(string folder) =>
    [
        .. ArticleFolder.List(folder).Select(ArticleReader.Read).Select(reading =>
            reading.Article ?? throw new CaseException($"{folder}: {reading.Problem}")),
    ];

    static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");

    static List<T> Lines<T>(string file, Func<JsonElement, T> read)
    {
        if (!File.Exists(file))
        {
            throw new CaseException($"{file} is missing. A case holds knowledge/, questions.jsonl and gold.jsonl.");
        }

        var all = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                all.Add(read(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new CaseException($"{file}:{number}: {e.Message}", e);
            }
        }

        return all;
    }
}

using System.Text.Json;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Evaluation;

/// <summary>
/// Questions on the articles that the bot comes with, in five languages; a third of them are not answered by these
/// articles, though most come close. They are there to develop by: what is judged by them has been trained on their like, and
/// figures for readers come from other sets.
/// </summary>
static class DevelopmentSet
{
    /// <summary>Where its questions lie in the repository.</summary>
    public const string Questions = "tests/TalksBot.Evaluation/Development/bundled-dev.jsonl";

    /// <summary>Where its articles lie.</summary>
    public const string Knowledge = "knowledge";

    /// <summary>
    /// Reads lines of {id, question, gold}, where gold names documents and a stretch of a sentence in each; a follow-up also has
    /// the id of the question before it, as "after".
    /// </summary>
    /// <param name="knowledge">The folder of the articles.</param>
    /// <param name="questions">The file of the questions.</param>
    /// <exception cref="CaseException">A file is missing, a line is not what it should be, or no sentence holds a stretch.</exception>
    public static Case Read(string knowledge, string questions)
    {
        if (!Directory.Exists(knowledge) || !File.Exists(questions))
        {
            throw new CaseException($"The folder '{knowledge}' or the file '{questions}' is missing. Run it in the folder of Bot.sln.");
        }

        var articles = Case.ArticlesOf(knowledge);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = JsonLines.Read(questions, line =>
        {
            var (id, text) = (JsonLines.Text(line, "id"), JsonLines.Text(line, "question"));
            if (!texts.TryAdd(id, text))
            {
                throw new InvalidOperationException($"the id '{id}' stands twice; give each question its own");
            }

            return new CaseQuestion(
                id, text, [.. line.GetProperty("gold").EnumerateArray().SelectMany(gold => SentencesOf(gold, articles))])
            {
                Previous = line.TryGetProperty("after", out _) ? Before(JsonLines.Text(line, "after")) : null,
            };
        });
        return new Case("development", articles, asked) { IsDevelopment = true, Known = WordListReading.In(knowledge).Questions };

        string Before(string id) => texts.TryGetValue(id, out var text)
            ? text
            : throw new InvalidOperationException($"'after' names '{id}', which is no question before it");
    }

    static List<string> SentencesOf(JsonElement gold, IReadOnlyList<Article> articles)
    {
        var (document, text) = (JsonLines.Text(gold, "document"), JsonLines.Text(gold, "text"));
        var found = articles.Where(article => article.Document == document)
            .SelectMany(article => article.Sentences)
            .Where(sentence => sentence.Text.Contains(text, StringComparison.Ordinal))
            .Select(sentence => sentence.Text)
            .ToList();
        return found.Count > 0 ? found : throw new InvalidOperationException($"no sentence of {document} holds '{text}'");
    }
}

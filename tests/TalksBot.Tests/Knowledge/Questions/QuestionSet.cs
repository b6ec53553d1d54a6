using System.Text.Json;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Tests.Knowledge.Questions;

/// <summary>A set of questions on the bundled articles. Written by somebody who saw only these, then frozen.</summary>
static class QuestionSet
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a set that lies beside this file.</summary>
    public static IReadOnlyList<JudgedQuestion> Read(string name) =>
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "TalksBot.Tests", "Knowledge", "Questions", name))
            .Select(line => JsonSerializer.Deserialize<JudgedQuestion>(line, Options)!),
    ];

    /// <summary>Asks every question of a set, follow-ups with the question before them.</summary>
    public static IReadOnlyList<(JudgedQuestion Question, Answer Answer)> Ask(string name)
    {
        var questions = Read(name);
        var byId = questions.ToDictionary(question => question.Id, question => question.Question);
        using var knowledge = KnowledgeBase.Open(Path.Combine(RepositoryRoot.Path, "knowledge"), indexFolder: null);
        return
        [
            .. questions.Select(question => (
                question,
                knowledge.Ask(question.Question, 3, question.After is null ? null : byId[question.After]))),
        ];
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalksBot.CommandLine;

/// <summary>Reads a file of questions: a JSON object a line, blank lines left out.</summary>
static class QuestionFile
{
    /// <summary>Reads the file.</summary>
    /// <returns>The questions in the order of the file.</returns>
    /// <exception cref="QuestionFileException">It cannot be read, or a line is not of the form.</exception>
    public static IReadOnlyList<AskedQuestion> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new QuestionFileException($"The file of questions {path} cannot be read: {problem.Message}");
        }

        var asked = new List<AskedQuestion>();
        var byId = new Dictionary<string, string>();
        for (var index = 0; index < lines.Length; index++)
        {
            if (string.IsNullOrWhiteSpace(lines[index]))
            {
                continue;
            }

            var line = Parse(lines[index], path, index + 1);
            string? previous = null;
            if (line.After?.ToString() is { } after && !byId.TryGetValue(after, out previous))
            {
                throw new QuestionFileException($"{path}:{index + 1}: \"after\" names \"{after}\", which no line before this one has as its id");
            }

            var question = new AskedQuestion(line.Id, line.Question!, previous);
            byId[line.Id.ToString()!] = question.Question;
            asked.Add(question);
        }

        return asked;
    }

    static Line Parse(string text, string path, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize<Line>(text) is { Id: not null, Question: not null } line)
            {
                return line;
            }
        }
        catch (JsonException)
        {
            // Said below, as for an object that lacks a member.
        }

        throw new QuestionFileException($"{path}:{number}: expected a JSON object such as {{\"id\": \"1\", \"question\": \"Who led the delegation?\"}}");
    }

    // Ids may be texts or numbers: a JsonElement takes both.
    sealed record Line(
        [property: JsonPropertyName("id")] JsonElement? Id,
        [property: JsonPropertyName("question")] string? Question,
        [property: JsonPropertyName("after")] JsonElement? After);
}

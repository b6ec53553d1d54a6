using System.Text.Encodings.Web;
using System.Text.Json;
using TalksBot.Knowledge.Answers;

namespace TalksBot.CommandLine;

/// <summary>Writes answers as JSON, in a form that scripts may rely on.</summary>
static class AnswerJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Ukrainian stays readable; nothing here is put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line of a question from a file.</summary>
    public static string Line(JsonElement? id, Answer answer) => JsonSerializer.Serialize(
        new
        {
            id,
            question = answer.Question,
            answered = answer.IsAnswered,
            confidence = Math.Round(answer.Confidence, 4),
            passages = answer.Passages.Select(Form),
            differing = answer.Differing.Select(one => new { passage = one.Passage, claim = one.Claim }),
        },
        Options);

    /// <summary>The object of a single question.</summary>
    public static string Object(Answer answer) => JsonSerializer.Serialize(
        new
        {
            question = answer.Question,
            answered = answer.IsAnswered,
            confidence = Math.Round(answer.Confidence, 4),
            passages = answer.Passages.Select(Form),
            differing = answer.Differing.Select(one => new { passage = one.Passage, claim = one.Claim }),
            suggestions = answer.Suggestions,
        },
        Options);

    static object Form(Passage passage) => new
    {
        document = passage.Document,
        title = passage.Sources[0].Title,
        sentence = passage.Number,
        text = passage.Text,
        score = Math.Round(passage.Score, 4),
        url = passage.Sources[0].Address?.AbsoluteUri,
        asOf = passage.AsOf?.ToString(),
        published = passage.Sources[0].Published is { IsKnown: true } date ? date.ToString() : null,
    };
}

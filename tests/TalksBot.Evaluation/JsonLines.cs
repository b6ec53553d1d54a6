using System.Text.Json;

namespace TalksBot.Evaluation;

/// <summary>Reads files of one JSON object a line.</summary>
static class JsonLines
{
    /// <summary>What each line that is not blank says.</summary>
    /// <exception cref="CaseException">The file is missing, or a line is not what it should be.</exception>
    public static List<T> Read<T>(string file, Func<JsonElement, T> read)
    {
        if (!File.Exists(file))
        {
            throw new CaseException($"{file} is missing. Put it there, or name another folder.");
        }

        var all = new List<T>();
        foreach (var (i, line) in File.ReadLines(file).Index())
        {
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
                throw new CaseException($"{file}:{i + 1}: {e.Message}", e);
            }
        }

        return all;
    }

    /// <summary>A text that must be there.</summary>
    public static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");
}

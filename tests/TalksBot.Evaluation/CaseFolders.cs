namespace TalksBot.Evaluation;

/// <summary>Finds the cases of a folder.</summary>
static class CaseFolders
{
    /// <summary>The folder itself if it is a case, else its subfolders that are, by name.</summary>
    /// <exception cref="CaseException">There is none.</exception>
    public static string[] In(string folder)
    {
        if (File.Exists(Path.Combine(folder, "questions.jsonl")))
        {
            return [folder];
        }

        var cases = Directory.GetDirectories(folder)
            .Where(one => File.Exists(Path.Combine(one, "questions.jsonl")))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return cases.Length > 0
            ? cases
            : throw new CaseException($"{folder} holds no case: no questions.jsonl in it or in a folder of it.");
    }
}

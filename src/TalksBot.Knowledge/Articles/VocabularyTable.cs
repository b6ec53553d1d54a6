namespace TalksBot.Knowledge.Articles;

/// <summary>Reads the tables of words that are built into the assembly from <c>Vocabulary/</c>.</summary>
static class VocabularyTable
{
    /// <summary>The rows of a table, without empty lines and lines that begin with <c>#</c>.</summary>
    /// <exception cref="InvalidDataException">The table is not built in, or a row has other columns.</exception>
    public static string[][] Rows(string name, int columns)
    {
        var resource = $"TalksBot.Knowledge.Vocabulary.{name}";
        using var stream = typeof(VocabularyTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The table {resource} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is string line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length != columns)
            {
                throw new InvalidDataException($"{name} has a row of {row.Length} columns, not {columns}: {line}");
            }

            rows.Add(row);
        }

        return [.. rows];
    }
}

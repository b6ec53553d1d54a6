using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Vocabulary;

/// <summary>
/// Reads word lists, and the questions that sentences are known to answer or not to answer. A file of the knowledge folder may be
/// broken: its sound lines count all the same, and each other line becomes a problem that names it.
/// </summary>
sealed class WordListReading
{
    /// <summary>The folder inside the knowledge folder that adds to the lists.</summary>
    public const string Folder = "vocabulary";

    /// <summary>The questions that sentences are known to answer, as its problems name it.</summary>
    public const string Questions = $"{Folder}/{QuestionsFile}";

    const string GlossaryFile = "glossary.tsv";
    const string NamesFile = "names.tsv";
    const string SynonymsFile = "synonyms.tsv";
    const string QuestionsFile = "questions.tsv";

    // A list is written by hand; a file this long is something else under its name.
    const long LongestFile = 8 << 20;

    readonly List<GlossaryEntry> glossary = [];
    readonly List<IReadOnlyList<string>> names = [];
    readonly List<SynonymGroup> synonyms = [];
    readonly List<SentenceQuestions> questions = [];
    readonly List<ArticleProblem> problems = [];

    WordListReading()
    {
    }

    /// <summary>The lists that are built in.</summary>
    /// <exception cref="InvalidDataException">One of them is broken.</exception>
    public static WordLists BuiltIn()
    {
        var reading = new WordListReading();
        foreach (var name in (string[])[GlossaryFile, NamesFile, SynonymsFile])
        {
            using var stream = typeof(WordListReading).Assembly.GetManifestResourceStream($"TalksBot.Knowledge.Vocabulary.{name}")
                ?? throw new InvalidDataException($"The word list {name} is not built into the assembly.");
            reading.Read(name, name, new StreamReader(stream));
        }

        return reading.problems.Count == 0 ? reading.Lists() : throw new InvalidDataException(reading.problems[0].ToString());
    }

    /// <summary>
    /// The lists in the <c>vocabulary/</c> folder of a knowledge folder, the questions that its sentences are known to
    /// answer, and what is wrong with them.
    /// </summary>
    /// <param name="knowledge">The knowledge folder; it may have no such folder.</param>
    public static (WordLists Lists, IReadOnlyList<SentenceQuestions> Questions, IReadOnlyList<ArticleProblem> Problems) In(string knowledge)
    {
        var reading = new WordListReading();
        var folder = Path.Combine(knowledge, Folder);
        if (Directory.Exists(folder))
        {
            reading.ReadFolder(folder);
        }

        return (reading.Lists(), reading.questions, reading.problems);
    }

    WordLists Lists() => new(glossary, names, synonyms);

    void ReadFolder(string folder)
    {
        try
        {
            foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                if (name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) && name[0] != '.')
                {
                    ReadFile(path, name);
                }
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            problems.Add(new ArticleProblem(Folder, null, $"it cannot be opened: allow the bot to read it ({e.Message})"));
        }
    }

    void ReadFile(string path, string name)
    {
        var document = $"{Folder}/{name}";
        if (name is not (GlossaryFile or NamesFile or SynonymsFile or QuestionsFile))
        {
            problems.Add(new ArticleProblem(
                document, null, $"it is no word list: these are {GlossaryFile}, {NamesFile}, {SynonymsFile} and {QuestionsFile}"));
            return;
        }

        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                problems.Add(new ArticleProblem(document, null, $"it is longer than {LongestFile >> 20} MiB: split or shorten it"));
                return;
            }

            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            Read(name, document, reader);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new ArticleProblem(document, null, "it is not in UTF-8: save it as UTF-8"));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            problems.Add(new ArticleProblem(document, null, $"it cannot be read: allow the bot to read it ({e.Message})"));
        }
    }

    void Read(string name, string document, TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is string line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t').Select(Forms).ToArray();
            var fault = name switch
            {
                GlossaryFile => AddEntry(cells),
                NamesFile => AddName(cells),
                QuestionsFile => AddQuestions(cells, number),
                _ => AddGroup(cells),
            };
            if (fault is not null)
            {
                problems.Add(new ArticleProblem(document, number, fault));
            }
        }
    }

    static string[] Forms(string cell) =>
        cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    string? AddEntry(string[][] cells)
    {
        if (cells.Length != WordLists.Languages.Length)
        {
            return $"the line has {cells.Length} columns, not {WordLists.Languages.Length} "
                + $"({string.Join(", ", WordLists.Languages)}): put one tab between two languages";
        }

        if (cells.Count(forms => forms.Length > 0) < 2)
        {
            return "the line has words in fewer than two languages: add what they are called in another";
        }

        glossary.Add(new GlossaryEntry(cells));
        return null;
    }

    string? AddName(string[][] cells)
    {
        if (cells.Length != 1 || cells[0].Length < 2)
        {
            return "the line is not two or more spellings of a name, divided by |";
        }

        names.Add(cells[0]);
        return null;
    }

    string? AddGroup(string[][] cells)
    {
        if (cells.Length != 2 || cells[0].Length != 1 || cells[1].Length < 2)
        {
            return "the line is not a language, a tab, and two or more words divided by |";
        }

        if (LanguageCode.Parse(cells[0][0]) is not string language)
        {
            return $"'{cells[0][0]}' is no language code: write two letters such as en";
        }

        synonyms.Add(new SynonymGroup(language, cells[1]));
        return null;
    }

    string? AddQuestions(string[][] cells, int number)
    {
        if (cells.Length is not (3 or 4) || cells[0].Length != 1 || cells[1].Length != 1 || cells.Skip(2).All(asked => asked.Length == 0))
        {
            return "the line is not an article's file, a tab, a stretch of a sentence in it, a tab, and questions divided by |"
                + " (and after one more tab such as it does not answer)";
        }

        var unanswered = cells.ElementAtOrDefault(3) ?? [];
        if (cells[2].Intersect(unanswered, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is string both)
        {
            return $"'{both}' stands both among what the sentence answers and among what it does not: leave it in one";
        }

        questions.Add(new SentenceQuestions(number, cells[0][0], cells[1][0], cells[2], unanswered));
        return null;
    }
}

using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge;

/// <summary>
/// The words built into the program with those of a knowledge folder, and the questions that this holds, which are read again
/// when they have changed.
/// </summary>
/// <param name="knowledge">The knowledge folder.</param>
sealed class FolderVocabulary(string knowledge)
{
    // What the files were known by when they were read; null where nothing but their bytes tells.
    string? seen;

    /// <summary>The words.</summary>
    public WordLookup Lookup { get; private set; } = WordLookup.BuiltIn;

    /// <summary>The questions that sentences are known to answer.</summary>
    public KnownQuestions Known { get; private set; } = KnownQuestions.None;

    /// <summary>What is wrong with the folder's lists.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; private set; } = [];

    /// <summary>Reads the lists.</summary>
    public void Read()
    {
        // Before the reading: a change during it is read again.
        seen = Look().Seen;
        (var lists, var questions, Problems) = WordListReading.In(knowledge);
        Known = questions.Count == 0 ? KnownQuestions.None : new KnownQuestions(questions);
        Lookup = lists.IsEmpty ? WordLookup.BuiltIn : new WordLookup(WordLists.BuiltIn.And(lists));
    }

    /// <summary>Reads the lists again if they have changed and nobody is writing to them.</summary>
    /// <returns>Whether they were read.</returns>
    public bool Update()
    {
        var (now, isFresh) = Look();
        if (isFresh || now == seen)
        {
            return false;
        }

        Read();
        return true;
    }

    (string? Seen, bool IsFresh) Look()
    {
        try
        {
            var listed = TimeProvider.System.GetUtcNow();
            var folder = new DirectoryInfo(Path.Combine(knowledge, WordListReading.Folder));
            (string Name, FileMark Mark)[] files = folder.Exists
                ? [.. folder.GetFiles().Select(file => (file.Name, new FileMark(file.Length, file.LastWriteTimeUtc.Ticks)))]
                : [];
            var isFresh = files.Any(file => file.Mark.IsFreshAt(listed));
            var all = files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name}/{file.Mark.Size}/{file.Mark.Modified}");
            return (isFresh ? null : string.Join('\n', all), isFresh);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Reading the lists meets the same and says what it is; the folder's own name stands for it.
            return (e.GetType().Name, false);
        }
    }
}

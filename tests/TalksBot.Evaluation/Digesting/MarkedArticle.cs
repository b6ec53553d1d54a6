using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Digesting;

namespace TalksBot.Evaluation.Digesting;

/// <summary>An article whose key sentences a reader marked.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Article">The article, all of whose sentences count as new.</param>
/// <param name="Grades">By sentence number: 2 must be in a digest, 1 is good to have, 0 was not marked.</param>
sealed record MarkedArticle(string Name, NewArticle Article, IReadOnlyDictionary<int, int> Grades)
{
    /// <summary>How many sentences are marked.</summary>
    public int Marked => Grades.Values.Count(grade => grade > 0);

    /// <summary>Reads the articles of a folder and the marks of one reader.</summary>
    /// <param name="folder">Articles, as the bot reads them.</param>
    /// <param name="marks">Lines of file, grade and sentence, divided by tabs.</param>
    /// <exception cref="CaseException">A mark names no sentence of its article, or an article has none.</exception>
    public static IReadOnlyList<MarkedArticle> Read(string folder, string marks)
    {
        var rows = File.ReadLines(marks)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToLookup(row => row[0]);
        var all = new List<MarkedArticle>();
        foreach (var file in ArticleFolder.List(folder))
        {
            var reading = ArticleReader.Read(file);
            var article = reading.Article ?? throw new CaseException($"{folder}: {reading.Problem}");
            var name = Path.GetFileName(article.Document);
            var grades = rows[name].ToDictionary(row => NumberOf(row, article, marks), row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
            all.Add(grades.Count > 0
                ? new MarkedArticle(
                    name, new NewArticle(article.Document, article.Language, article.Source, article.Sentences.Count, article.Sentences), grades)
                : throw new CaseException($"{marks} marks nothing in {name}."));
        }

        return all;
    }

    static int NumberOf(string[] row, Article article, string marks) =>
        article.Sentences.FirstOrDefault(sentence => sentence.Text == row[2])?.Number
        ?? throw new CaseException($"{marks} marks a sentence that {row[0]} does not have: {row[2]}");
}

using System.Text;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Vocabulary;
using TalksBot.Tests.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Vocabulary;

public sealed class WordListReadingTests : IDisposable
{
    const string NoQuestions =
        "the line is not an article's file, a tab, a stretch of a sentence in it, a tab, and questions divided by |"
        + " (and after one more tab such as it does not answer)";

    readonly TemporaryFolder folder = new();

    [Fact]
    public void In_NoFolder_IsEmptyAndNoProblem()
    {
        var (lists, questions, problems) = WordListReading.In(folder.Path);

        Assert.True(lists.IsEmpty);
        Assert.Empty(questions);
        Assert.Empty(problems);
    }

    [Fact]
    public void In_FilesOfAllKinds_AreRead()
    {
        folder.Write("vocabulary/glossary.tsv", "# comment\n\nlighthouse|beacon\tмаяк\tмаяк\tdeniz feneri\tmayak\n");
        folder.Write("vocabulary/names.tsv", "Brandt | Brand\r\n");
        folder.Write("vocabulary/synonyms.tsv", "en\tferry|ship of the line\n");
        folder.Write("vocabulary/questions.tsv", "# head\nharbour.txt\tThe ferry sails\tWhen does the boat go? | коли пором\nharbour.txt\tThe pier\t\tWho paints it?\n");

        var (lists, questions, problems) = WordListReading.In(folder.Path);

        Assert.Empty(problems);
        Assert.Equal(["lighthouse", "beacon"], lists.Glossary.Single().In("en"));
        Assert.Equal(["deniz feneri"], lists.Glossary.Single().In("tr"));
        Assert.Equal(["Brandt", "Brand"], lists.Names.Single());
        Assert.Equal(["ferry", "ship of the line"], lists.Synonyms.Single().Words);
        Assert.Equal([(2, "harbour.txt", "The ferry sails"), (3, "harbour.txt", "The pier")], questions.Select(known => (known.Line, known.Document, known.Stretch)));
        Assert.Equal(["When does the boat go?", "коли пором"], questions[0].Questions);
        Assert.Empty(questions[0].Unanswered);
        Assert.Empty(questions[1].Questions);
        Assert.Equal(["Who paints it?"], questions[1].Unanswered);
    }

    [Theory]
    [InlineData("glossary.tsv", "lighthouse\tмаяк", "the line has 2 columns, not 5 (en, uk, ru, tr, az): put one tab between two languages")]
    [InlineData("glossary.tsv", "lighthouse\t\t\t \t", "the line has words in fewer than two languages: add what they are called in another")]
    [InlineData("names.tsv", "Brandt", "the line is not two or more spellings of a name, divided by |")]
    [InlineData("names.tsv", "Brandt\tBrand", "the line is not two or more spellings of a name, divided by |")]
    [InlineData("synonyms.tsv", "ferry|ship", "the line is not a language, a tab, and two or more words divided by |")]
    [InlineData("synonyms.tsv", "english\tferry|ship", "'english' is no language code: write two letters such as en")]
    [InlineData("questions.tsv", "harbour.txt\tWhen does the boat go?", NoQuestions)]
    [InlineData("questions.tsv", "harbour.txt\tThe ferry|The ship\tWhen does the boat go?", NoQuestions)]
    [InlineData("questions.tsv", "harbour.txt\tThe ferry\t | ", NoQuestions)]
    [InlineData("questions.tsv", "harbour.txt\tThe ferry\t\t", NoQuestions)]
    [InlineData("questions.tsv", "harbour.txt\tThe ferry\tWhen?\tWho?\tWhy?", NoQuestions)]
    [InlineData("questions.tsv", "harbour.txt\tThe ferry\tWhen? | Who?\tWhere? | who?", "'Who?' stands both among what the sentence answers and among what it does not: leave it in one")]
    public void In_BrokenLine_IsAProblemThatNamesItAndTheOthersCount(string name, string line, string reason)
    {
        var sound = name switch
        {
            "glossary.tsv" => "harbour\tгавань\tгавань\tliman\tliman",
            "names.tsv" => "Jansen|Janssen",
            "questions.tsv" => "harbour.txt\tThe ferry\tWhen does the boat go?",
            _ => "en\tpier|jetty",
        };
        folder.Write($"vocabulary/{name}", $"# head\n{line}\n{sound}\n");

        var (lists, questions, problems) = WordListReading.In(folder.Path);

        var problem = Assert.Single(problems);
        Assert.Equal($"vocabulary/{name}:2: {reason}", problem.ToString());
        Assert.Equal(1, lists.Glossary.Count + lists.Names.Count + lists.Synonyms.Count + questions.Count);
    }

    [Fact]
    public void In_FileThatIsNoList_IsAProblem()
    {
        folder.Write("vocabulary/glosary.tsv", "harbour\tгавань\tгавань\tliman\tliman");
        folder.Write("vocabulary/README.txt", "Our words.");
        folder.Write("vocabulary/names.tsv", Encoding.Latin1.GetBytes("M\u00fcller|Mueller"));

        var (lists, _, problems) = WordListReading.In(folder.Path);

        Assert.True(lists.IsEmpty);
        Assert.Equal(
            [
                "vocabulary/glosary.tsv: it is no word list: these are glossary.tsv, names.tsv, synonyms.tsv and questions.tsv",
                "vocabulary/names.tsv: it is not in UTF-8: save it as UTF-8",
            ],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Open_FolderWithWordsOfItsOwn_AnswersByThemAndTellsWhatIsBroken()
    {
        folder.Write("harbour.txt", "Harbour\n\nThe lighthouse keeper counted ninety gulls.\n\nThe ferry sails on Sundays.\n");
        using (var plain = KnowledgeBase.Open(folder.Path, null))
        {
            Assert.Equal(Verdict.NothingMatches, plain.Ask("Who lives in the pharos?").Verdict);
            Assert.Equal(Verdict.NothingMatches, plain.Ask("Кого нагодував доглядач маяка?").Verdict);
        }

        folder.Write("vocabulary/synonyms.tsv", "en\tlighthouse|pharos\nbroken\n");
        folder.Write("vocabulary/glossary.tsv", "lighthouse\tмаяк\tмаяк\tfener\tmayak\nkeeper\tдоглядач\tсмотритель\tbekçi\tgözətçi\n");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        Assert.Equal("vocabulary/synonyms.tsv:2", Assert.Single(knowledge.Problems) is { } problem ? $"{problem.Document}:{problem.Line}" : "");
        Assert.Single(knowledge.Articles);
        Assert.StartsWith("The lighthouse keeper", knowledge.Ask("Who lives in the pharos?").Passages[0].Text, StringComparison.Ordinal);
        var answer = knowledge.Ask("Кого нагодував доглядач маяка?");
        Assert.StartsWith("The lighthouse keeper", answer.Passages[0].Text, StringComparison.Ordinal);
        Assert.Equal("uk", answer.Language);
    }

    public void Dispose() => folder.Dispose();
}

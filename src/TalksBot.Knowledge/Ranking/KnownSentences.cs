using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>The sentences, in one state of the articles, that known questions belong to.</summary>
sealed class KnownSentences
{
    readonly KnownQuestions questions;
    readonly Dictionary<(string Article, int Number), KnownSentence> sentences = [];
    readonly HashSet<string> articles = [];
    readonly List<ArticleProblem> problems = [];

    /// <summary>Finds the sentences.</summary>
    /// <param name="questions">The known questions.</param>
    /// <param name="searcher">The articles.</param>
    public KnownSentences(KnownQuestions questions, SentenceSearcher searcher)
    {
        this.questions = questions;
        foreach (var article in questions.Lines.Index().GroupBy(line => line.Item.Document, StringComparer.Ordinal))
        {
            var read = searcher.DocumentsOf(article.Key).ToDictionary(document => document, searcher.Read);
            foreach (var (i, line) in article)
            {
                Add(i, line, read);
            }
        }
    }

    /// <summary>The lines that name no sentence, or several.</summary>
    public IReadOnlyList<ArticleProblem> Problems => problems;

    /// <summary>How near a question comes to what each sentence is known to answer.</summary>
    public KnownMeetings Meet(Question question) =>
        sentences.Count == 0 ? KnownMeetings.None : new KnownMeetings(sentences, articles, questions.Meet(question));

    void Add(int i, SentenceQuestions line, Dictionary<int, IndexedSentence> read)
    {
        var named = read.Where(one => one.Value.Sentence.Text.Contains(line.Stretch, StringComparison.Ordinal)).ToList();
        if (named is not [var (document, sentence)])
        {
            problems.Add(new ArticleProblem(WordListReading.Questions, line.Line, Fault(line, read.Count, named.Count)));
            return;
        }

        var key = (line.Document, sentence.Sentence.Number);
        sentences.TryAdd(key, new KnownSentence(document, []));
        sentences[key].Lines.Add(i);
        articles.Add(line.Document);
    }

    static string Fault(SentenceQuestions line, int sentences, int named) => sentences == 0
            ? $"there is no article '{line.Document}': write its file as it stands in the knowledge folder, or take the line out"
        : named == 0
            ? $"no sentence of {line.Document} holds '{line.Stretch}': copy a stretch of the sentence that answers"
        : $"{named} sentences of {line.Document} hold '{line.Stretch}': copy more of the one that answers";
}

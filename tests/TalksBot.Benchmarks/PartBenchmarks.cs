using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TalksBot.Asking;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Vocabulary;
using TalksBot.Texts;

namespace TalksBot.Benchmarks;

/// <summary>The parts that every question or article passes through, on the bundled articles.</summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    KnowledgeBase knowledge = null!;
    ArticleIndex index = null!;
    SentenceSearcher searcher = null!;
    Article[] articles = [];
    KnownSentences known = null!;
    Question[] questions = [];
    IReadOnlyList<Candidate>[] candidates = [];
    IReadOnlyList<string> paragraphs = [];
    Answer answer = null!;
    AskingTexts texts = null!;
    int turn;

    /// <summary>Opens the bundled articles.</summary>
    [GlobalSetup]
    public void Open()
    {
        knowledge = KnowledgeBase.Open(Repository.Knowledge, indexFolder: null);
        articles = [.. ArticleFolder.List(Repository.Knowledge).Select(file => ArticleReader.Read(file).Article!)];
        index = ArticleIndex.Of(articles);
        searcher = index.Acquire();
        known = new KnownSentences(new KnownQuestions(WordListReading.In(Repository.Knowledge).Questions), searcher);
        questions = [.. knowledge.Questions.Select(question => QuestionReader.Read(question, null, searcher))];
        candidates = [.. questions.Select(question => SentenceScoring.Best(searcher, question, CandidateRanking.Candidates))];
        paragraphs = [.. articles.SelectMany(article => article.Sentences)
            .GroupBy(sentence => sentence.Paragraph)
            .Select(paragraph => string.Join(' ', paragraph.Select(sentence => sentence.Text)))];
        answer = knowledge.Ask(knowledge.Questions[0]);
        texts = new AskingTexts(
            new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance),
            BotLanguages.English);
    }

    /// <summary>Closes them.</summary>
    [GlobalCleanup]
    public void Close()
    {
        ArticleIndex.Release(searcher);
        index.Dispose();
        knowledge.Dispose();
    }

    /// <summary>A paragraph into sentences.</summary>
    [Benchmark]
    public IReadOnlyList<string> Split() => SentenceSplitter.Split(paragraphs[turn++ % paragraphs.Count], "en");

    /// <summary>An article's sentences into the terms and bytes that the index takes.</summary>
    [Benchmark]
    public int Analyse() => PreparedArticle.Of(articles[turn++ % articles.Length]).Sentences.Count;

    /// <summary>A question to its candidates.</summary>
    [Benchmark]
    public int Find() => SentenceScoring.Best(searcher, questions[turn++ % questions.Length], CandidateRanking.Candidates).Count;

    /// <summary>Candidates to their final order, and how sure the first is.</summary>
    [Benchmark]
    public double Rank()
    {
        var one = turn++ % questions.Length;
        return Confidence.Of(questions[one], CandidateRanking.Order(questions[one], candidates[one], known.Meet(questions[one])));
    }

    /// <summary>A question to the composed answer.</summary>
    [Benchmark]
    public Answer Ask() => knowledge.Ask(knowledge.Questions[turn++ % knowledge.Questions.Count]);

    /// <summary>An answer to Telegram's HTML.</summary>
    [Benchmark]
    public int Render() => AnswerMessages.Render(answer, 1, texts).Count;
}

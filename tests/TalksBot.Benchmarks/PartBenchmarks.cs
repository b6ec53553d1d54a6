using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TalksBot.Asking;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Texts;

namespace TalksBot.Benchmarks;

/// <summary>The parts that every question or article passes through, on the bundled articles.</summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    KnowledgeBase knowledge = null!;
    IReadOnlyList<string> paragraphs = [];
    Answer answer = null!;
    AskingTexts texts = null!;
    int turn;

    /// <summary>Opens the bundled articles.</summary>
    [GlobalSetup]
    public void Open()
    {
        knowledge = KnowledgeBase.Open(Repository.Knowledge, indexFolder: null);
        paragraphs = [.. ArticleFolder.List(Repository.Knowledge)
            .SelectMany(file => ArticleReader.Read(file).Article!.Sentences)
            .GroupBy(sentence => sentence.Paragraph)
            .Select(paragraph => string.Join(' ', paragraph.Select(sentence => sentence.Text)))];
        answer = knowledge.Ask(knowledge.Questions[0]);
        texts = new AskingTexts(
            new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance),
            BotLanguages.English);
    }

    /// <summary>Closes them.</summary>
    [GlobalCleanup]
    public void Close() => knowledge.Dispose();

    /// <summary>A paragraph into sentences.</summary>
    [Benchmark]
    public IReadOnlyList<string> Split() => SentenceSplitter.Split(paragraphs[turn++ % paragraphs.Count], "en");

    /// <summary>A question to the composed answer.</summary>
    [Benchmark]
    public Answer Ask() => knowledge.Ask(knowledge.Questions[turn++ % knowledge.Questions.Count]);

    /// <summary>An answer to Telegram's HTML.</summary>
    [Benchmark]
    public int Render() => AnswerMessages.Render(answer, 1, texts).Count;
}

using Spectre.Console;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Index;

namespace TalksBot.CommandLine;

/// <summary>Shows a bar on standard error while articles are indexed, when somebody looks at it.</summary>
static class IndexingDisplay
{
    /// <summary>Runs <paramref name="open"/> with the bar, or without it where standard error is no terminal.</summary>
    public static KnowledgeBase Show(Func<IProgress<IndexingProgress>?, KnowledgeBase> open)
    {
        if (Console.IsErrorRedirected)
        {
            return open(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(bars =>
        {
            var bar = bars.AddTask("Indexing articles");
            return open(new BarProgress(bar));
        });
    }

    sealed class BarProgress(ProgressTask bar) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value)
        {
            bar.MaxValue = value.ArticlesTotal;
            bar.Value = value.ArticlesDone;
        }
    }
}

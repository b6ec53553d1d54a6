using Spectre.Console;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;

namespace TalksBot.CommandLine;

/// <summary>Shows an answer to people at a terminal.</summary>
static class AnswerDisplay
{
    /// <summary>Shows up to <paramref name="most"/> passages with their citations, or that the sources do not answer.</summary>
    public static void Show(Answer answer, int most, TextWriter output)
    {
        var console = Consoles.For(output);
        if (answer.SmallTalk is not null)
        {
            console.MarkupLine("[yellow]That is no question.[/]");
            return;
        }

        if (answer.Verdict == Verdict.Unsure)
        {
            console.MarkupLine("[yellow]Closest passages, not a sure answer[/]");
        }

        if (answer.HasPassagesToShow)
        {
            ShowPassages(answer, most, console);
        }
        else
        {
            console.MarkupLine("[yellow]The sources do not answer that.[/]");
        }

        if (answer.Suggestions.Count > 0)
        {
            console.MarkupLine("They do answer:");
            foreach (var question in answer.Suggestions)
            {
                console.MarkupLine($"  - {Markup.Escape(question)}");
            }
        }
    }

    static void ShowPassages(Answer answer, int most, IAnsiConsole console)
    {
        if (answer.Differing.Count > 0)
        {
            console.MarkupLine("[yellow]Sources differ:[/]");
            foreach (var (passage, claim) in answer.Differing)
            {
                console.MarkupLine($"  - \"{Markup.Escape(claim)}\" [grey]({passage + 1}) {Markup.Escape(Cite(answer.Passages[passage].Sources[0]))}[/]");
            }
        }

        foreach (var (index, passage) in answer.WorthShowing(most).Index())
        {
            var asOf = passage.AsOf is { } date ? $"[yellow]as of {Markup.Escape(date.ToEnglish())}:[/] " : "";
            console.MarkupLine($"[bold]{index + 1}.[/] {asOf}{Highlight(passage)}");
            foreach (var source in passage.Sources)
            {
                console.MarkupLine($"   [grey]{Markup.Escape(Cite(source))}[/]");
            }
        }
    }

    static string Highlight(Passage passage)
    {
        var text = "";
        var position = 0;
        foreach (var match in passage.Matches)
        {
            text += Markup.Escape(passage.Text[position..match.Start])
                + $"[bold]{Markup.Escape(passage.Text[match.Start..match.End])}[/]";
            position = match.End;
        }

        return text + Markup.Escape(passage.Text[position..]);
    }

    static string Cite(Source source) => string.Join(", ", new[]
    {
        source.Title,
        source.Publisher == source.Title ? null : source.Publisher,
        source.Author,
        source.Published.ToEnglish(),
        source.Address?.AbsoluteUri,
    }.OfType<string>());
}

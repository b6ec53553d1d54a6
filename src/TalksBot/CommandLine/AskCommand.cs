using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Asking;
using TalksBot.Configuration;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Library;

namespace TalksBot.CommandLine;

/// <summary>ask: answers on the command line, for people, scripts and judges of quality.</summary>
static class AskCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrOne };
        UnknownOptions.RefuseIn(question);
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var folder = new Option<string?>("--knowledge") { Description = "The folder of the articles; default: Knowledge:Folder." };
        var questions = new Option<FileInfo?>("--questions")
        {
            Description = "A file with lines {\"id\",\"question\"}, optionally \"after\": the id that it follows up. Prints a JSON line for each.",
        };
        var top = new Option<int?>("--top") { Description = "How many passages at most; default 3, or 10 with --questions." };
        var stats = new Option<bool>("--stats") { Description = "Write figures about speed and memory to standard error." };
        var explain = new Option<bool>("--explain")
        {
            Description = "Show why: the best candidates with each feature's value and weight.",
        };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 100)
            {
                result.AddError("--top expects a number from 1 to 100.");
            }
        });
        var command = new Command("ask", "Answer a question here, without Telegram.") { question, json, folder, questions, top, stats, explain };
        command.Validators.Add(result =>
        {
            if (result.GetValue(question) is null == result.GetValue(questions) is null)
            {
                result.AddError("ask expects either a question or --questions FILE.");
            }

            if (result.GetValue(explain) && (result.GetValue(questions) is not null || result.GetValue(json)))
            {
                result.AddError("--explain shows a table for one question: leave out --questions and --json.");
            }
        });
        command.SetAction(parsed => Run(
            new AskRequest(
                parsed.GetValue(question),
                parsed.GetValue(questions),
                parsed.GetValue(folder),
                parsed.GetValue(json),
                parsed.GetValue(top),
                parsed.GetValue(stats),
                    parsed.GetValue(explain)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    static int Run(AskRequest request, TextWriter output, TextWriter error)
    {
        var folder = request.Folder ?? ConfiguredFolder();
        var asked = request.File is null
            ? [new AskedQuestion(null, request.Question!, null)]
            : QuestionFile.Read(request.File.FullName);
        // In memory: it must work beside a running bot, whose index has its own writer.
        using var knowledge = IndexingDisplay.Show(progress =>
            KnowledgeBase.Open(folder, indexFolder: null, progress));
        foreach (var problem in knowledge.Problems)
        {
            error.WriteLine($"Skipped {problem}");
        }

        var figures = new AskFigures();
        foreach (var one in asked)
        {
            var top = request.Top ?? (request.File is null ? 3 : 10);
            // People are shown what the passages say against each other, wherever it stands; scripts get what they asked for.
            var most = request.File is null && !request.Json ? Math.Max(top, AnswerPage.Furthest) : top;
            var answer = figures.Time(() => knowledge.Ask(one.Question, most, one.PreviousQuestion));
            if (request.File is not null)
            {
                output.WriteLine(AnswerJson.Line(one.Id, answer));
            }
            else if (request.Json)
            {
                output.WriteLine(AnswerJson.Object(answer));
            }
            else
            {
                AnswerDisplay.Show(answer, top, output);
                if (request.Explain)
                {
                    ExplanationDisplay.Show(knowledge.Explain(one.Question, one.PreviousQuestion), top, output);
                }
            }
        }

        if (request.Stats)
        {
            figures.Write(knowledge.Report, error);
        }

        return ExitCodes.Success;
    }

    static string ConfiguredFolder()
    {
        using var host = Program.CreateBuilder().Build();
        var errors = SettingsCheck.Errors(host.Services, "Knowledge");
        return errors.Count > 0
            ? throw new SettingsException(errors)
            : host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Folder;
    }
}

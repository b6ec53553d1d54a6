using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Spectre.Console;
using TalksBot.Asking;
using TalksBot.Configuration;
using TalksBot.Feeds;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Library;
using TalksBot.Operations;
using TalksBot.Receiving;
using TalksBot.Storage;

namespace TalksBot.CommandLine;

/// <summary>check: tells what is well and what is not, without starting the bot.</summary>
static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("check", "Check configuration, articles, data folder, operation and Telegram; exit code 1 if anything is not well.");
        command.SetAction((parsed, cancellation) => Run(parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    static async Task<int> Run(TextWriter output, CancellationToken cancellation)
    {
        var builder = Program.CreateBuilder();
        builder.Services.AddBot();
        using var host = builder.Build();
        var errors = SettingsCheck.Errors(host.Services);
        var wrongSections = errors.Select(error => error.Split(':')[0]).ToHashSet();
        var findings = new List<Finding>(errors.Select(error => new Finding("configuration", false, error)));
        if (errors.Count == 0)
        {
            findings.Add(new Finding("configuration", true, "every setting is valid"));
        }

        // A part whose own settings are wrong would only say the same again.
        if (!wrongSections.Contains("Knowledge"))
        {
            findings.AddRange(CheckKnowledge(host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Folder));
        }

        if (!wrongSections.Contains("Storage"))
        {
            findings.AddRange(StorageCheck.Look(
                host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder,
                wrongSections.Contains("Feeds") ? [] : host.Services.GetRequiredService<IOptions<FeedsOptions>>().Value.Sources));
        }

        if (!wrongSections.Contains("Operations"))
        {
            findings.AddRange(await OperationsCheck.Look(
                host.Services.GetRequiredService<IOptions<OperationsOptions>>().Value, builder.Configuration, cancellation));
        }

        if (!wrongSections.Contains("Telegram"))
        {
            var probe = host.Services.GetRequiredService<TelegramProbe>();
            var (isWell, sentence) = await probe.Ask(cancellation);
            findings.Add(new Finding("Telegram", isWell, sentence));
            if (isWell)
            {
                var webhook = await probe.AskForWebhook(cancellation);
                findings.Add(new Finding("updates", webhook.IsWell, webhook.Sentence));
            }
        }

        Show(findings, output);
        return findings.TrueForAll(finding => finding.IsWell) ? ExitCodes.Success : ExitCodes.Failed;
    }

    static IReadOnlyList<Finding> CheckKnowledge(string folder)
    {
        try
        {
            using var knowledge = KnowledgeBase.Open(folder, indexFolder: null);
            var (articles, sentences) = (knowledge.Report.Articles, knowledge.Report.Sentences);
            return
            [
                new Finding("knowledge", true, $"{articles} articles with {sentences} sentences in {folder}"),
                .. knowledge.Problems.Select(problem => new Finding("knowledge", false, $"skipped {problem}")),
            ];
        }
        catch (KnowledgeFolderException problem)
        {
            return [new Finding("knowledge", false, problem.Message)];
        }
    }

    static void Show(IReadOnlyList<Finding> findings, TextWriter output)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("", "what", "finding");
        foreach (var finding in findings)
        {
            table.AddRow(
                finding.IsWell ? "[green]ok[/]" : "[red]not ok[/]", Markup.Escape(finding.What), Markup.Escape(finding.Sentence));
        }

        Consoles.For(output).Write(table);
    }
}

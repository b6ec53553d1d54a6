using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Spectre.Console;
using TalksBot.Configuration;
using TalksBot.Feeds;
using TalksBot.Knowledge.Articles;
using TalksBot.Storage;

namespace TalksBot.CommandLine;

/// <summary>articles: lists, shows and removes the articles that feeds brought, beside a running bot.</summary>
static class ArticlesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "List the articles that feeds brought, newest first.");
        list.SetAction(parsed => With(articles => List(articles, parsed.InvocationConfiguration.Output)));

        var shown = Id();
        var show = new Command("show", "Show an article: where it was published, and its text.") { shown };
        show.SetAction(parsed => With(articles => Show(articles, parsed.GetRequiredValue(shown), parsed.InvocationConfiguration)));

        var gone = Id();
        var remove = new Command("remove", "Remove an article for good; no feed brings it back.") { gone };
        remove.SetAction(parsed => With(articles => Remove(articles, parsed.GetRequiredValue(gone), parsed.InvocationConfiguration)));
        return new Command("articles", "Look after the articles that feeds brought; the bot may go on running.") { list, show, remove };
    }

    static Argument<long> Id() => new("ID")
    {
        Description = "The article's number in the list, such as 12 or feed:12.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var number = text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? text[5..] : text;
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                result.AddError($"ID is \"{text}\": expected a number that articles list shows, such as 12.");
            }

            return id;
        },
    };

    static async Task<int> With(Func<SqliteFeedArticles, Task<int>> work)
    {
        var file = DataFolder.DatabaseIn(ConfiguredFolder());
        if (!File.Exists(file))
        {
            throw new NoArticlesException($"There is no database {file} yet: the first start of the bot makes it.");
        }

        await using var database = Database.Open(file);
        return await work(new SqliteFeedArticles(database));
    }

    static Task<int> List(SqliteFeedArticles articles, TextWriter output)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("id", "published", "language", "publishers", "title");
        foreach (var article in articles.List())
        {
            table.AddRow(
                article.Id.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(article.Published.ToString()),
                Markup.Escape(article.Language),
                Markup.Escape(string.Join("; ", article.Publishers)),
                Markup.Escape(article.Title));
        }

        Consoles.For(output).Write(table);
        return Task.FromResult(ExitCodes.Success);
    }

    static Task<int> Show(SqliteFeedArticles articles, long id, InvocationConfiguration terminal)
    {
        if (articles.Find(id) is not { } article)
        {
            return NotFound(id, terminal.Error);
        }

        foreach (var source in article.Sources)
        {
            terminal.Output.WriteLine(Cite(source));
        }

        foreach (var paragraph in article.Paragraphs)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(paragraph);
        }

        return Task.FromResult(ExitCodes.Success);
    }

    static async Task<int> Remove(SqliteFeedArticles articles, long id, InvocationConfiguration terminal)
    {
        // Said before it is gone.
        var title = articles.Find(id)?.Sources[0].Title;
        if (!await articles.Remove(id, TimeProvider.System.GetUtcNow()))
        {
            return await NotFound(id, terminal.Error);
        }

        await terminal.Output.WriteLineAsync($"Article {id} is removed, and no feed brings it back: {title}");
        return ExitCodes.Success;
    }

    static async Task<int> NotFound(long id, TextWriter error)
    {
        await error.WriteLineAsync($"There is no article {id}, or it was removed. See: articles list");
        return ExitCodes.Failed;
    }

    static string Cite(Source source) => string.Join(", ", new[]
    {
        source.Title, source.Publisher, source.Author, source.Published.ToEnglish(), source.Address?.AbsoluteUri,
    }.OfType<string>());

    static string ConfiguredFolder()
    {
        using var host = Program.CreateBuilder().Build();
        var errors = SettingsCheck.Errors(host.Services, "Storage");
        return errors.Count > 0
            ? throw new SettingsException(errors)
            : host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder;
    }
}

using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chats;
using TalksBot.Configuration;
using TalksBot.Digests;
using TalksBot.Outbox;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot.CommandLine;

/// <summary>digest: shows operators what their chats get.</summary>
static class DigestCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var chat = new Option<long?>("--chat") { Description = "The chat's number: its digest, with what was asked and pinned there.", HelpName = "ID" };
        var language = new Option<string?>("--language")
        {
            Description = "The language, such as uk; default: what the chat chose, else en.",
            HelpName = "CODE",
        };
        var date = new Option<string?>("--date")
        {
            Description = "A day such as 2025-06-03, as if each article had arrived on the day when it was published.",
            HelpName = "DAY",
        };
        chat.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!long.TryParse(token.Value, CultureInfo.InvariantCulture, out var id) || id == 0))
            {
                result.AddError($"--chat expects the number of a chat, such as 12345 or -1001234567890, not \"{token.Value}\".");
            }
        });
        language.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && BotLanguages.All.All(known => known.Name != token.Value))
            {
                result.AddError($"--language expects one of {string.Join(", ", BotLanguages.All.Select(known => known.Name))}, not \"{token.Value}\".");
            }
        });
        date.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && ReadDay(token.Value) is null)
            {
                result.AddError($"--date expects a day such as 2025-06-03, not \"{token.Value}\".");
            }
        });
        var preview = new Command("preview", "Print a digest as people will see it; the bot may go on running.") { chat, language, date };
        preview.SetAction(parsed => Preview(
            parsed.GetValue(chat), parsed.GetValue(language), ReadDay(parsed.GetValue(date)), parsed.InvocationConfiguration.Output));
        return new Command("digest", "Look at digests.") { preview };
    }

    static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue ? day : null;

    static int Preview(long? chat, string? language, DateOnly? date, TextWriter output)
    {
        var builder = Program.CreateBuilder();
        // The past needs no database as long as no chat's own part is wanted.
        var needsDatabase = chat is not null || date is null;
        builder.Services.AddDigestPreview(isPast: date is not null, needsDatabase);
        using var host = builder.Build();
        string[] sections = needsDatabase ? ["Knowledge", "Digest:Length", "Storage"] : ["Knowledge", "Digest:Length"];
        if (sections.SelectMany(section => SettingsCheck.Errors(host.Services, section)).Distinct().ToList() is { Count: > 0 } errors)
        {
            throw new SettingsException(errors);
        }

        var services = host.Services;
        var spoken = language
            ?? (chat is { } id ? LanguageOf(id, services) : null)
            ?? BotLanguages.English.Name;
        var span = date is { } day ? SpanOf(day, spoken) : services.GetRequiredService<CurrentSpan>().Of(chat ?? 0, spoken);
        DigestDisplay.Show(
            chat is { } wanted
                ? services.GetRequiredService<IDigestWriter>().Write(wanted, span)
                : services.GetRequiredService<NewsParts>().Alone(span),
            output);
        return ExitCodes.Success;
    }

    static string? LanguageOf(long chat, IServiceProvider services) =>
        services.GetRequiredService<IChatSettings>().Get(chat).Language ?? services.GetRequiredService<ISubscriptions>().Of(chat)?.Language;

    /// <summary>The digest in the evening of a day, where the one before came in the evening of the day before.</summary>
    static DigestSpan SpanOf(DateOnly day, string language)
    {
        var since = new DateTimeOffset(day.AddDays(-1), TimeOnly.MaxValue, TimeSpan.Zero);
        return new DigestSpan(
            language, PublishedArrivals.BatchOf(day.AddDays(-1)), PublishedArrivals.BatchOf(day), since, new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero));
    }
}

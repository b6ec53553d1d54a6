using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Help;
using TalksBot.Operations;
using TalksBot.Receiving;
using TalksBot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Delivery;

/// <summary>
/// Tells Telegram what it shows of the bot by itself, in each language: the menus of commands for each scope, what an empty
/// chat says, what its profile says. Only what changed since it was told, and beside everything else: a bot without menus
/// answers too.
/// </summary>
sealed partial class ProfilePublisher(
    ITelegramBotClient telegram,
    BotIdentitySource identity,
    CommandTexts allCommands,
    HelpTexts allTexts,
    IPublishedProfile published,
    OperatorList operators,
    TimeProvider time,
    Random random,
    ILogger<ProfilePublisher> logger) : BackgroundService
{
    // No menu and no description, all of which have several words.
    const string UnderWay = "?";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var bot = await identity.Get(stoppingToken);
            foreach (var scope in Enum.GetValues<MenuScope>())
            {
                foreach (var language in BotLanguages.All)
                {
                    LogIfRefused(await PublishMenu($"{bot.Id} {scope}", CommandMenu.Of(scope), ScopeOf(scope), language, stoppingToken));
                }
            }

            await PublishForOperators($"{bot.Id} Operator ", stoppingToken);

            foreach (var language in BotLanguages.All)
            {
                var texts = allTexts.In(language.Name);
                LogIfRefused(await Publish(
                    $"{bot.Id} Description {language.Name}",
                    texts.Introduction,
                    () => telegram.SetMyDescription(texts.Introduction, CodeOf(language), stoppingToken),
                    stoppingToken));
                LogIfRefused(await Publish(
                    $"{bot.Id} ShortDescription {language.Name}",
                    texts.InShort,
                    () => telegram.SetMyShortDescription(texts.InShort, CodeOf(language), stoppingToken),
                    stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is missing is told at the next start.
        }
    }

    async Task PublishForOperators(string place, CancellationToken cancellation)
    {
        var menu = CommandMenu.Of(MenuScope.PrivateChats).Concat(CommandMenu.OfOperators).ToList();
        foreach (var person in operators.Ids)
        {
            // What is refused in one language would be in all.
            foreach (var language in BotLanguages.All)
            {
                if (await PublishMenu($"{place}{person}", menu, BotCommandScope.Chat(person), language, cancellation) is { } refusal)
                {
                    LogRefusedOperator(person, refusal);
                    break;
                }
            }
        }

        foreach (var told in published.PlacesOf(place))
        {
            var parts = told[place.Length..].Split(' ');
            var person = long.Parse(parts[0], CultureInfo.InvariantCulture);
            if (!operators.Ids.Contains(person))
            {
                LogIfRefused(await Publish(
                    told,
                    "",
                    () => telegram.DeleteMyCommands(BotCommandScope.Chat(person), CodeOf(BotLanguages.Of(parts[1])), cancellation),
                    cancellation));
            }
        }
    }

    Task<string?> PublishMenu(
        string place, IEnumerable<string> commands, BotCommandScope scope, CultureInfo language, CancellationToken cancellation)
    {
        var texts = allCommands.In(language.Name);
        var menu = commands.Select(command => new BotCommand(command, texts.Does(command))).ToList();
        return Publish(
            $"{place} {language.Name}",
            string.Join('\n', menu.Select(command => $"{command.Command} {command.Description}")),
            () => telegram.SetMyCommands(menu, scope, CodeOf(language), cancellation),
            cancellation);
    }

    /// <summary>Tells Telegram something, unless it was told before.</summary>
    /// <returns>Why Telegram refuses it for good; <see langword="null"/> once it has taken it.</returns>
    async Task<string?> Publish(string place, string content, Func<Task> tell, CancellationToken cancellation)
    {
        var before = published.ContentOf(place);
        if (before == content)
        {
            return null;
        }

        var refusal = await Persevere(
            async () =>
            {
                // Who is stopped between telling and recording knows at the next start that something may be shown there.
                await published.Record(place, UnderWay);
                await tell();
                await published.Record(place, content);
            },
            cancellation);
        if (refusal is not null)
        {
            await Persevere(() => published.Record(place, before ?? ""), cancellation);
        }

        return refusal;
    }

    /// <summary>Repeats a step until it succeeds, or Telegram refuses it for good.</summary>
    /// <returns>The refusal.</returns>
    async Task<string?> Persevere(Func<Task> step, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            TimeSpan pause;
            try
            {
                await step();
                return null;
            }
            catch (ApiRequestException problem) when (problem.ErrorCode == 429)
            {
                pause = TimeSpan.FromSeconds(problem.Parameters?.RetryAfter ?? 1);
            }
            catch (ApiRequestException problem) when (problem.ErrorCode is >= 400 and < 500)
            {
                return problem.Message;
            }
            catch (Exception problem) when (!cancellation.IsCancellationRequested)
            {
                LogFailed(problem.Message, failures);
                pause = Backoff.After(failures, random);
            }

            await Task.Delay(pause, time, cancellation);
        }
    }

    // English is what everybody sees whose language has nothing of its own.
    static string? CodeOf(CultureInfo language) => language == BotLanguages.English ? null : language.Name;

    static BotCommandScope ScopeOf(MenuScope scope) => scope switch
    {
        MenuScope.PrivateChats => BotCommandScope.AllPrivateChats(),
        MenuScope.Groups => BotCommandScope.AllGroupChats(),
        MenuScope.Administrators => BotCommandScope.AllChatAdministrators(),
        _ => BotCommandScope.Default(),
    };

    void LogIfRefused(string? refusal)
    {
        if (refusal is not null)
        {
            LogRefused(refusal);
        }
    }

    void LogRefusedOperator(long person, string refusal)
    {
        if (refusal.Contains("chat not found", StringComparison.OrdinalIgnoreCase))
        {
            LogStranger(person);
        }
        else
        {
            LogRefused(refusal);
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "Operator {Person} of Operations:Operators has never written to the bot, so their menu cannot show /status, /gaps and /report: "
        + "they must write /start to it first, and find the menu after its next start. If nobody has that user id, correct the setting.")]
    partial void LogStranger(long person);

    [LoggerMessage(LogLevel.Error, "Telegram refuses what it is to show of the bot, which stays as it was: {Problem}")]
    partial void LogRefused(string problem);

    [LoggerMessage(LogLevel.Warning, "What Telegram shows of the bot could not be set ({Problem}); failure {Failures} in a row, it is tried again.")]
    partial void LogFailed(string problem, int failures);
}

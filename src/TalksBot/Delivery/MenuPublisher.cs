using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Help;
using TalksBot.Receiving;
using TalksBot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Delivery;

/// <summary>
/// Tells Telegram the menus of commands, for each scope and language, and only those that changed since it was told.
/// Beside everything else: a bot without menus answers too.
/// </summary>
sealed partial class MenuPublisher(
    ITelegramBotClient telegram,
    BotIdentitySource identity,
    CommandTexts allTexts,
    IPublishedMenus published,
    TimeProvider time,
    Random random,
    ILogger<MenuPublisher> logger) : BackgroundService
{
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
                    var menu = CommandMenu.Of(scope)
                        .Select(command => new BotCommand(command, allTexts.In(language.Name).Does(command))).ToList();
                    await Persevere(
                        () => Publish($"{bot.Id} {scope} {language.Name}", scope, language.Name, menu, stoppingToken), stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is missing is told at the next start.
        }
    }

    async Task Publish(string place, MenuScope scope, string language, IReadOnlyList<BotCommand> menu, CancellationToken cancellation)
    {
        var content = string.Join('\n', menu.Select(command => $"{command.Command} {command.Description}"));
        if (published.ContentOf(place) == content)
        {
            return;
        }

        // English is what everybody sees whose language has no menu of its own.
        var code = language == BotLanguages.English.Name ? null : language;
        await telegram.SetMyCommands(menu, ScopeOf(scope), code, cancellation);
        await published.Record(place, content);
    }

    /// <summary>Repeats a step until it succeeds, or Telegram refuses it for good.</summary>
    async Task Persevere(Func<Task> step, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            TimeSpan pause;
            try
            {
                await step();
                return;
            }
            catch (ApiRequestException problem) when (problem.ErrorCode == 429)
            {
                pause = TimeSpan.FromSeconds(problem.Parameters?.RetryAfter ?? 1);
            }
            catch (ApiRequestException problem) when (problem.ErrorCode is >= 400 and < 500)
            {
                LogRefused(problem.Message);
                return;
            }
            catch (Exception problem) when (!cancellation.IsCancellationRequested)
            {
                LogFailed(problem.Message, failures);
                pause = Backoff.After(failures, random);
            }

            await Task.Delay(pause, time, cancellation);
        }
    }

    static BotCommandScope ScopeOf(MenuScope scope) => scope switch
    {
        MenuScope.PrivateChats => BotCommandScope.AllPrivateChats(),
        MenuScope.Groups => BotCommandScope.AllGroupChats(),
        MenuScope.Administrators => BotCommandScope.AllChatAdministrators(),
        _ => BotCommandScope.Default(),
    };

    [LoggerMessage(LogLevel.Error, "Telegram refuses a menu of commands, which stays as it was: {Problem}")]
    partial void LogRefused(string problem);

    [LoggerMessage(LogLevel.Warning, "A menu of commands could not be set ({Problem}); failure {Failures} in a row, it is tried again.")]
    partial void LogFailed(string problem, int failures);
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace TalksBot.Receiving;

/// <summary>Goes on with what Telegram or the disk refuse, pausing longer each time; a wrong token alone ends the bot.</summary>
sealed partial class Perseverance(
    TimeProvider time, Random random, IHostApplicationLifetime lifetime, ExitStatus exit, ILogger<Perseverance> logger)
{
    /// <summary>Repeats a step until it says that it is finished, pausing longer after each failure in a row.</summary>
    /// <param name="step">The step; true when it is finished.</param>
    /// <param name="goal">What could not be done when it fails, as the beginning of a sentence.</param>
    /// <param name="explain">
    /// Says what a failure means: given the failures in a row, this one included, it returns how many it counts as, or
    /// <see langword="null"/> where it has nothing to say.
    /// </param>
    /// <param name="cancellation">Ends the repeating.</param>
    /// <returns>Whether the step finished; false when there is no point in going on.</returns>
    public async Task<bool> Repeat(
        Func<CancellationToken, Task<bool>> step,
        string goal,
        Func<Exception, int, int?>? explain,
        CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (await step(cancellation))
                {
                    return true;
                }

                failures = 0;
                continue;
            }
            catch (ApiRequestException problem) when (problem.ErrorCode is 401 or 404)
            {
                // Telegram answers 404 to a token of the wrong form and 401 to one that it does not know.
                LogWrongToken();
                exit.Code = ExitCodes.Failed;
                lifetime.StopApplication();
                return false;
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                failures++;
                if (explain?.Invoke(problem, failures) is { } counted)
                {
                    failures = counted;
                }
                else
                {
                    LogFailure(goal, problem.GetType().Name, problem.Message, failures);
                }
            }

            await Task.Delay(Backoff.After(failures, random), time, cancellation);
        }
    }

    [LoggerMessage(LogLevel.Critical,
        "Telegram does not know this token. Set Telegram:Token to the one that @BotFather gave. The bot stops.")]
    partial void LogWrongToken();

    [LoggerMessage(LogLevel.Warning, "{Goal} ({Kind}: {Problem}); failure {Failures} in a row.")]
    partial void LogFailure(string goal, string kind, string problem, int failures);
}

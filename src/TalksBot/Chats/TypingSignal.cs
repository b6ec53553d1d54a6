using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Chats;

/// <summary>
/// Shows "typing..." while an answer takes its time. Worth nothing later, so it skips the outbox, and no failure of it
/// matters.
/// </summary>
sealed partial class TypingSignal(ITelegramBotClient telegram, TimeProvider time, ILogger<TypingSignal> logger)
{
    // Below this, the answer is there before anybody looks.
    static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(300);

    // Telegram shows it for five seconds.
    static readonly TimeSpan Shown = TimeSpan.FromSeconds(5);

    /// <summary>Waits for work; after 300 ms the chat sees that the bot is at it, until it is done.</summary>
    /// <param name="work">The work, already under way.</param>
    /// <param name="chat">Where somebody waits for it.</param>
    /// <param name="threadId">The forum topic, or <see langword="null"/> for none or General.</param>
    /// <param name="cancellation">Ends the signal; the work ends by itself.</param>
    public async Task<T> During<T>(Task<T> work, Chat chat, int? threadId, CancellationToken cancellation)
    {
        if (work.IsCompleted)
        {
            return await work;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var signal = Signal(chat, threadId, done.Token);
        try
        {
            return await work;
        }
        finally
        {
            await done.CancelAsync();
            await signal;
        }
    }

    async Task Signal(Chat chat, int? threadId, CancellationToken done)
    {
        try
        {
            await Task.Delay(Unnoticed, time, done);
            while (true)
            {
                await telegram.SendChatAction(chat.Id, ChatAction.Typing, threadId, cancellationToken: done);
                await Task.Delay(Shown, time, done);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The answer is there, or the bot stops.
        }
        catch (Exception problem) when (problem is RequestException or OperationCanceledException)
        {
            LogUnseen(problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Nobody could be shown that an answer is on its way: {Problem}")]
    partial void LogUnseen(string problem);
}

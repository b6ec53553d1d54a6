using System.Net;
using System.Text.Json;
using TalksBot.Receiving;
using Telegram.Bot;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>
/// Telegram as the bot's client sees it. Every answer comes by the clock, so that the client's own continuations run where
/// the clock does, and nothing is left to the thread pool.
/// </summary>
sealed class SimulatedTelegram(
    SimulatedClock clock, Odds odds, Observations seen, UpdateFeed feed, IReadOnlyList<SimulatedChat> chats,
    PlantedBug bug) : ITelegramBotClient
{
    /// <summary>Whether the bot that talks to it is dead: it is told nothing any more.</summary>
    public bool IsHungUp { get; set; }

    /// <inheritdoc/>
    public Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        var answer = new TaskCompletionSource<TResponse>();
        cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
        switch (request)
        {
            case GetRawUpdates poll:
                feed.Poll(poll, (updates, problem) => Finish(answer, updates, problem));
                break;
            case GetMeRequest:
                clock.After(odds.Between(1, 50), () => Finish(answer, new User { Id = 7, IsBot = true, Username = "bot", FirstName = "Bot" }, null));
                break;
            case SendMessageRequest send:
                Carry(send.ChatId.Identifier ?? 0, send.Text, isMessage: true, (id, problem) =>
                    Finish(answer, new Message { Id = id, Chat = new Chat { Id = send.ChatId.Identifier ?? 0 } }, problem));
                break;
            case PinChatMessageRequest pin:
                Carry(pin.ChatId.Identifier ?? 0, $"pin {pin.MessageId}", isMessage: false, (_, problem) => Finish(answer, true, problem));
                break;
            default:
                throw new NotSupportedException($"The simulated Telegram has no {request.MethodName}.");
        }

        return answer.Task;
    }

    void Carry(long chatId, string text, bool isMessage, Action<int, Exception?> answer)
    {
        var chat = chats.First(one => one.Id == chatId || one.FormerId == chatId);
        seen.Called(chat, text);
        if (chat.FormerId == chatId)
        {
            Answer(Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateTo: chat.Id));
        }
        else if (chat.HasLeft)
        {
            if (chat.RefusedForGood.Contains(text))
            {
                seen.Wrong($"'{text}' was sent to chat {chat.Id} again, which was known to be lost");
            }

            Answer(
                bug == PlantedBug.LostChatIgnored ? Refusal(500, "Internal Server Error") : Refusal(403, "Forbidden: bot was blocked by the user"),
                () => chat.RefusedForGood.Add(text));
        }
        else if (clock.Elapsed < chat.HeldUntil)
        {
            seen.Wrong($"'{text}' was sent to chat {chat.Id} {chat.HeldUntil - clock.Elapsed} before the end of its pause");
            Answer(Refusal(429, "Too Many Requests", retryAfter: 1));
        }
        else if (odds.Strikes(odds.Flood))
        {
            var seconds = 1 + odds.Below(20);
            Answer(
                bug == PlantedBug.WaitIgnored
                    ? Refusal(500, "Internal Server Error")
                    : Refusal(429, $"Too Many Requests: retry after {seconds}", retryAfter: seconds),
                // Only once the bot was told can it wait.
                () => chat.HeldUntil = clock.Elapsed + TimeSpan.FromSeconds(seconds));
        }
        else if (odds.Strikes(odds.ServerError))
        {
            Answer(odds.Below(2) == 0
                ? Refusal(500, "Internal Server Error")
                : new RequestException("<html>", HttpStatusCode.BadGateway));
        }
        else if (odds.Strikes(odds.NoConnection))
        {
            Answer(new RequestException("no connection", new HttpRequestException(HttpRequestError.ConnectionError)));
        }
        else if (odds.Strikes(odds.BreakBefore))
        {
            seen.Unknown(text);
            Break();
        }
        else if (odds.Strikes(odds.BreakAfter))
        {
            seen.Unknown(text);
            seen.Done(chat, text, isMessage);
            Break();
        }
        else
        {
            var id = seen.Done(chat, text, isMessage);
            Answer(null, id: id);
        }

        void Break() => clock.After(
            odds.Below(3) == 0 ? TimeSpan.FromSeconds(75) : odds.Between(1, 300),
            () => answer(0, new RequestException("broken", new HttpRequestException(HttpRequestError.ResponseEnded))));

        void Answer(Exception? problem, Action? told = null, int id = 0) => clock.After(
            odds.Strikes(odds.Slow) ? odds.Between(1000, 20_000) : odds.Between(5, 150),
            () =>
            {
                if (!IsHungUp)
                {
                    told?.Invoke();
                }

                answer(id, problem);
            });
    }

    static void Finish<T>(TaskCompletionSource<T> answer, object? result, Exception? problem)
    {
        _ = problem is null ? answer.TrySetResult((T)result!) : answer.TrySetException(problem);
    }

    static ApiRequestException Refusal(int code, string text, int? retryAfter = null, long? migrateTo = null) =>
        new(text, code, new ResponseParameters { RetryAfter = retryAfter, MigrateToChatId = migrateTo });

    /// <inheritdoc/>
    public bool LocalBotServer => false;

    /// <inheritdoc/>
    public long BotId => 7;

    /// <inheritdoc/>
    public TimeSpan Timeout { get; set; }

    /// <inheritdoc/>
    public IExceptionParser ExceptionsParser { get; set; } = new DefaultExceptionParser();

    /// <inheritdoc/>
    public event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public Task<bool> TestApi(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}

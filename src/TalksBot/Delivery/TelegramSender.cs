using TalksBot.Outbox;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Delivery;

/// <summary>Carries out the outbox's calls at Telegram.</summary>
sealed class TelegramSender(ITelegramBotClient telegram)
{
    static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Makes one call.</summary>
    /// <returns>What became of it; failures are values too.</returns>
    /// <exception cref="OperationCanceledException">Cancelled: whether the call was carried out is unknown.</exception>
    public async Task<SendOutcome> Send(BotCall call, CancellationToken cancellation)
    {
        try
        {
            return new SendOutcome.Done(await Call(call, cancellation));
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            return TelegramFailure.Read(problem, (call as EditText)?.MessageId ?? 0);
        }
    }

    async Task<int> Call(BotCall call, CancellationToken cancellation) => call switch
    {
        SendText send => (await telegram.SendMessage(
            send.ChatId,
            send.Html,
            ParseMode.Html,
            replyParameters: send.ReplyTo is int messageId
                ? new ReplyParameters { MessageId = messageId, AllowSendingWithoutReply = true }
                : null,
            replyMarkup: KeyboardOf(send.Keyboard),
            linkPreviewOptions: NoPreview,
            messageThreadId: send.ThreadId,
            cancellationToken: cancellation)).Id,
        EditText edit => (await telegram.EditMessageText(
            edit.ChatId,
            edit.MessageId,
            edit.Html,
            ParseMode.Html,
            replyMarkup: KeyboardOf(edit.Keyboard),
            linkPreviewOptions: NoPreview,
            cancellationToken: cancellation)).Id,
        _ => throw new NotSupportedException($"No call of the kind {call.GetType().Name} can be made."),
    };

    static InlineKeyboardMarkup? KeyboardOf(IReadOnlyList<IReadOnlyList<Button>>? rows) => rows is null
        ? null
        : new InlineKeyboardMarkup(rows.Select(row =>
            row.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.Data))));
}

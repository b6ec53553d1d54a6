using Microsoft.Extensions.Logging;
using TalksBot.Outbox;
using TalksBot.Questions;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Delivery;

/// <summary>Carries out the outbox's calls at Telegram.</summary>
sealed partial class TelegramSender(
    ITelegramBotClient telegram, IQuestionLog log, IDigestWriter digests, IReportWriter reports, ILogger<TelegramSender> logger)
{
    // Names the result among those of one answer, and here there is one only.
    const string GuestResult = "answer";

    // Telegram asks for one, and shows it to nobody.
    const string GuestTitle = "TalksBot";

    static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Makes one call.</summary>
    /// <returns>What became of it; failures are values too.</returns>
    /// <exception cref="OperationCanceledException">Cancelled: whether the call was carried out is unknown.</exception>
    public async Task<SendOutcome> Send(BotCall call, CancellationToken cancellation)
    {
        if (call is SendDigest digest)
        {
            return await Send(digest, cancellation);
        }

        var resolved = call;
        try
        {
            resolved = call is EditAnswer edit ? edit.For(log.AnswersTo(edit.QuestionId)) : call;
            return new SendOutcome.Done(await Call(resolved, cancellation));
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            var outcome = TelegramFailure.Read(problem, MessageOf(resolved));

            // Of a guest's answer only this one is refused: the same chat may be one that the bot does talk in.
            return (call, outcome) is (AnswerGuest, SendOutcome.ChatLost lost) ? new SendOutcome.Refused(lost.Reason) : outcome;
        }
    }

    // Nothing that the writer meets may end the loop of delivery, or look like a fault of Telegram's: no call was made.
    async Task<SendOutcome> Send(SendDigest digest, CancellationToken cancellation)
    {
        IReadOnlyList<SendText> messages;
        try
        {
            messages = [.. digests.Write(digest.ChatId, digest.Span).Select(part =>
                new SendText(digest.ChatId, digest.ThreadId, part.Html, null, part.Keyboard) { Kind = digest.Kind })];
        }
        catch (Exception problem)
        {
            LogUnwritten(problem, digest.ChatId);
            return new SendOutcome.Unwritten($"the digest could not be written: {problem.Message}");
        }

        if (messages.Count == 0)
        {
            return new SendOutcome.Unwritten("the digest has no messages");
        }

        var outcome = await Send(messages[0], cancellation);
        return outcome is SendOutcome.Done done ? done with { Rest = [.. messages.Skip(1)] } : outcome;
    }

    static int MessageOf(BotCall call) => call switch
    {
        EditText edit => edit.MessageId,
        EditKeyboard edit => edit.MessageId,
        PinMessage pin => pin.MessageId,
        UnpinMessage unpin => unpin.MessageId,
        _ => 0,
    };

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
            disableNotification: send.IsSilent,
            ephemeralMessageParameters: send.OnlyFor is long person
                ? new EphemeralMessageParameters { ReceiverUserId = person }
                : null,
            cancellationToken: cancellation)).Id,
        EditText edit => (await telegram.EditMessageText(
            edit.ChatId,
            edit.MessageId,
            edit.Html,
            ParseMode.Html,
            replyMarkup: KeyboardOf(edit.Keyboard),
            linkPreviewOptions: NoPreview,
            cancellationToken: cancellation)).Id,
        EditKeyboard edit => (await telegram.EditMessageReplyMarkup(
            edit.ChatId, edit.MessageId, KeyboardOf(edit.Keyboard), cancellationToken: cancellation)).Id,
        TrimAnswer trim => await Delete(trim.ChatId, log.AnswersTo(trim.QuestionId).Skip(trim.Parts), cancellation),
        PinMessage pin => await Done(
            telegram.PinChatMessage(pin.ChatId, pin.MessageId, pin.IsSilent, cancellationToken: cancellation), pin.MessageId),
        UnpinMessage unpin => await Done(
            telegram.UnpinChatMessage(unpin.ChatId, unpin.MessageId, cancellationToken: cancellation), unpin.MessageId),
        AnswerGuest guest => await Done(
            telegram.AnswerGuestQuery(guest.QueryId, ArticleResult.Of(GuestResult, GuestTitle, null, guest.Html), cancellation), 0),
        SendReport report => await Send(report.ChatId, reports.Write(report.Until, report.Language), cancellation),
        _ => throw new NotSupportedException($"No call of the kind {call.GetType().Name} can be made."),
    };

    async Task<int> Send(long chatId, ReportPicture report, CancellationToken cancellation)
    {
        if (report.Png is not { } png)
        {
            return (await telegram.SendMessage(chatId, report.Html, ParseMode.Html, cancellationToken: cancellation)).Id;
        }

        using var picture = new MemoryStream(png);
        return (await telegram.SendPhoto(
            chatId, InputFile.FromStream(picture, "report.png"), report.Html, ParseMode.Html, cancellationToken: cancellation)).Id;
    }

    async Task<int> Delete(long chatId, IEnumerable<int> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
        {
            try
            {
                await telegram.DeleteMessage(chatId, message, cancellation);
            }
            catch (ApiRequestException gone) when (TelegramFailure.IsGoneAlready(gone))
            {
                // As wanted: a moderator was faster, or this is a second attempt.
            }
        }

        return 0;
    }

    static async Task<int> Done(Task call, int messageId)
    {
        await call;
        return messageId;
    }

    static InlineKeyboardMarkup? KeyboardOf(IReadOnlyList<IReadOnlyList<Button>>? rows) => rows is null
        ? null
        : new InlineKeyboardMarkup(rows.Select(row =>
            row.Select(button => button.Address is { } address
                ? InlineKeyboardButton.WithUrl(button.Text, address.AbsoluteUri)
                : InlineKeyboardButton.WithCallbackData(button.Text, button.Data))));

    [LoggerMessage(LogLevel.Error, "The digest for {ChatId} could not be written.")]
    partial void LogUnwritten(Exception problem, long chatId);
}

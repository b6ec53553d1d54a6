using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Pins;

/// <summary>
/// Keeps pinned answers true: when the articles have changed, it asks the pinned questions again, beside all other work,
/// and tells the moderators once of an answer that is no longer the best.
/// </summary>
sealed partial class PinReview(
    KnowledgeBase knowledge,
    IPinnedAnswers pins,
    IOutbox outbox,
    IChatSettings settings,
    PinWords words,
    DeliveryWorker delivery,
    TimeProvider time,
    Random random,
    ILogger<PinReview> logger) : BackgroundService
{
    // As many as an answer has pages for: contradictions may stand further down than the first page.
    const int Passages = 9;

    /// <summary>What the articles say to a question that may be pinned.</summary>
    public static Answer Ask(KnowledgeBase knowledge, string question, string? previous) =>
        knowledge.Ask(question, Passages, previous);

    /// <summary>What the articles say to a pinned question.</summary>
    public static Answer Ask(KnowledgeBase knowledge, PinnedAnswer pin) => Ask(knowledge, pin.Question, pin.Previous);

    /// <summary>
    /// Holds the pinned answers against the articles, if these have changed since. Safe to be stopped at any time: each
    /// pin is written together with what is said of it.
    /// </summary>
    public async Task Review(CancellationToken cancellation)
    {
        // Articles that change meanwhile have all of them asked once more.
        var fingerprint = knowledge.Fingerprint;
        foreach (var pin in pins.NotReviewedWith(fingerprint))
        {
            cancellation.ThrowIfCancellationRequested();
            var answer = Ask(knowledge, pin);
            var now = AnswerStand.Of(answer);
            var isNews = answer.HasPassagesToShow && PinNews.Is(pin, now);
            var reviewed = pin with
            {
                ReviewedWith = fingerprint,
                Newer = isNews ? now : pin.Newer,
                IsInQuestion = isNews || (pin.IsInQuestion && pin.Newer?.Id == now.Id),
            };
            IReadOnlyList<BotCall> calls = isNews ? [Tell(reviewed, answer, now)] : [];
            _ = delivery.Post(await outbox.Add(calls, [new PinReviewed(reviewed)], time.GetUtcNow()));
            if (isNews)
            {
                LogNews(pin.ChatId, pin.MessageId);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; ;)
        {
            try
            {
                var fingerprint = knowledge.Fingerprint;
                await Review(stoppingToken);
                failures = 0;
                await knowledge.Changed(fingerprint, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return; // The next start goes on with those that are left.
            }
            catch (Exception problem)
            {
                // A full disk, say: the bot answers all the same.
                LogFailed(problem);
                await Task.Delay(Backoff.After(++failures, random), time, stoppingToken);
            }
        }
    }

    SendText Tell(PinnedAnswer pin, Answer answer, AnswerStand now)
    {
        var texts = words.In(settings.Get(pin.ChatId).Language ?? pin.Language);
        var value = new PinDecision(pin.MessageId, now.Id);
        return new SendText(pin.ChatId, pin.ThreadId, PinMessages.News(pin, answer, texts), pin.MessageId,
        [
            [
                new Button(texts.Update, $"{PinReviewHandler.UpdateTopic}:{value}"),
                new Button(texts.Keep, $"{PinReviewHandler.KeepTopic}:{value}"),
            ],
        ])
        {
            Kind = PostingKind.Notice, // Told once: nobody waits for it.
            IsSilent = true,
        };
    }

    [LoggerMessage(LogLevel.Information, "The articles have news for the answer pinned in {ChatId} as message {MessageId}; the moderators are told.")]
    partial void LogNews(long chatId, int messageId);

    [LoggerMessage(LogLevel.Error, "The pinned answers could not be reviewed; trying again.")]
    partial void LogFailed(Exception problem);
}

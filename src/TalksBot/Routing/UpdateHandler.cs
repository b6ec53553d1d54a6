using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Receiving;

namespace TalksBot.Routing;

/// <summary>
/// Takes one update from the inbox to the outbox. The one error boundary: whatever goes wrong with an update ends here,
/// is logged once with the update's number, and takes no other update with it.
/// </summary>
sealed partial class UpdateHandler(
    BotIdentitySource identity,
    Routes routes,
    IInbox inbox,
    IOutbox outbox,
    DeliveryWorker delivery,
    ButtonAnswers answers,
    QuestionMetrics metrics,
    TimeProvider time,
    Random random,
    ILogger<UpdateHandler> logger)
{
    /// <summary>Handles an update and records what was decided. Never throws, except for cancellation.</summary>
    public async Task Handle(ReceivedUpdate update, CancellationToken stopping)
    {
        var bot = await identity.Get(stopping);
        using var scope = LogScopes.OfUpdate(logger, update.UpdateId);
        using var step = Tracing.Begin("update")?.SetTag(Tracing.UpdateId, update.UpdateId);
        var start = time.GetTimestamp();
        var (incoming, reaction, error) = await Decide(update, bot, stopping);
        var postings = await Record(
            update.UpdateId,
            () => inbox.Finish(update.UpdateId, reaction.Calls, reaction.Changes, error, time.GetUtcNow()),
            stopping);
        reaction.WhenRecorded?.Invoke();
        CountQuestions(reaction.Changes, time.GetElapsedTime(start));
        var settled = delivery.Post(postings, isWatched: (reaction.AlertAfter, reaction.CallsAfter) is not (null, null));
        if (incoming is ButtonPress press)
        {
            var alert = reaction.AlertAfter is { } after ? after(await settled) : reaction.Alert;
            await answers.Answer(press.QueryId, alert, reaction.IsToast, stopping);
        }

        if (reaction.CallsAfter is { } callsAfter && callsAfter(await settled) is { Count: > 0 } calls)
        {
            _ = delivery.Post(await Record(update.UpdateId, () => outbox.Add(calls, [], time.GetUtcNow()), stopping));
        }
    }

    async Task<(Incoming? Incoming, Reaction Reaction, string? Error)> Decide(
        ReceivedUpdate update, BotIdentity bot, CancellationToken stopping)
    {
        Incoming? incoming = null;
        try
        {
            incoming = IncomingReader.Read(update.Body, bot);
            using var step = Tracing.Begin("route")?.SetTag("talksbot.update.kind", incoming?.GetType().Name);
            return (incoming, incoming is null ? Reaction.None : await routes.React(incoming, stopping), null);
        }
        catch (JsonException problem) when (incoming is null)
        {
            // The row keeps the update as it came, so nothing is lost to whoever looks into it.
            LogPoison(update.UpdateId, problem.Message);
            return (null, Reaction.None, problem.Message);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            LogFailure(problem, update.UpdateId);
            return (incoming, routes.Apologize(incoming), problem.Message);
        }
    }

    /// <summary>Writes a decision down, and while the disk refuses tries again: an update must not be dropped.</summary>
    async Task<IReadOnlyList<Posting>> Record(long updateId, Func<Task<IReadOnlyList<Posting>>> write, CancellationToken stopping)
    {
        using var step = Tracing.Begin("record");
        var postings = await Insistence.On(write, problem => LogNotRecorded(problem, updateId), time, random, stopping);
        if (step is null)
        {
            return postings;
        }

        step.SetTag("talksbot.postings", postings.Count);
        return [.. postings.Select(posting => posting with { Origin = step.Context })];
    }

    void CountQuestions(IReadOnlyList<Change> changes, TimeSpan duration)
    {
        foreach (var change in changes)
        {
            if (change is QuestionAsked { Question.Found: { } found })
            {
                metrics.Count(found.Verdict, duration);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Update {UpdateId} is not of a form that this bot can read and was stepped over: {Problem}")]
    partial void LogPoison(long updateId, string problem);

    [LoggerMessage(LogLevel.Error, "Update {UpdateId} could not be handled.")]
    partial void LogFailure(Exception problem, long updateId);

    [LoggerMessage(LogLevel.Error, "What was decided on update {UpdateId} could not be stored; trying again.")]
    partial void LogNotRecorded(Exception problem, long updateId);
}

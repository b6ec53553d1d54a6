using System.Diagnostics.Metrics;
using TalksBot.Knowledge;
using TalksBot.Receiving;

namespace TalksBot.Operations.Metrics;

/// <summary>How the bot stands, measured whenever somebody looks.</summary>
sealed class OperationsMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TalksBot.Operations";

    /// <summary>Makes the meter.</summary>
    public OperationsMetrics(
        IMeterFactory meters, IBookkeeping bookkeeping, KnowledgeBase knowledge, UpdateIntake intake, TimeProvider time)
    {
        var backlog = new RecentBacklog(bookkeeping, time);
        var articles = new ArticleAge(knowledge, time);
        var startedAt = time.GetTimestamp();
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("talksbot.inbox.depth", () => backlog.Now.Inbox, "{update}", "Updates on which nothing was decided yet.");
        meter.CreateObservableGauge("talksbot.inbox.age", () => Age(backlog.Now.OldestInbox), "s", "How long the oldest of them has waited.");
        meter.CreateObservableGauge("talksbot.outbox.depth", () => backlog.Now.Outbox, "{call}", "Calls that are to be carried out.");
        meter.CreateObservableGauge("talksbot.outbox.age", () => Age(backlog.Now.OldestOutbox), "s", "How long the oldest of them has waited.");
        meter.CreateObservableGauge("talksbot.outbox.dead", () => backlog.Now.DeadLetters, "{call}", "Calls that were given up, of those that are still kept.");
        meter.CreateObservableGauge("talksbot.index.articles", () => knowledge.Articles.Count, "{article}", "Articles that are served.");
        meter.CreateObservableGauge("talksbot.index.sentences", () => articles.Sentences, "{sentence}", "Their sentences.");
        meter.CreateObservableGauge("talksbot.index.age", () => articles.Now.TotalSeconds, "s", "How long ago the articles changed, or the bot started.");
        meter.CreateObservableGauge(
            "talksbot.receiving.age",
            () => (intake.Contact.Age ?? time.GetElapsedTime(startedAt)).TotalSeconds,
            "s",
            "How long ago a poll last succeeded, or the webhook was last heard of; before the first, since the start.");
        meter.CreateObservableGauge("talksbot.uptime", () => time.GetElapsedTime(startedAt).TotalSeconds, "s", "How long the bot has been running.");

        double Age(DateTimeOffset? since) => since is { } then ? Math.Max(0, (time.GetUtcNow() - then).TotalSeconds) : 0;
    }
}

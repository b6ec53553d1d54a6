using NodaTime;
using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Privacy;
using TalksBot.Storage;
using TalksBot.Subscriptions;

namespace TalksBot.Tests.Storage;

/// <summary>What every implementation of <see cref="ISubscriptions"/> keeps.</summary>
public sealed class SubscriptionContractTests : IAsyncLifetime, IDisposable
{
    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();
    readonly Database database;
    readonly SqliteSubscriptions subscriptions;
    readonly SqliteOutbox outbox;
    readonly SqliteChatSettings settings;

    public SubscriptionContractTests()
    {
        database = Database.Open(Path.Combine(folder.Path, "bot.db"));
        (subscriptions, outbox, settings) = (new(database), new(database), new(database));
    }

    [Fact]
    public async Task Of_WhatWasSubscribed_IsAsItWasWritten()
    {
        var weekly = One(3) with
        {
            Schedule = new(IsoDayOfWeek.Sunday, new LocalTime(23, 59), "Asia/Kathmandu"),
            LastDay = new LocalDate(2025, 6, 1),
            IsAlways = true,
        };
        await Change(new Subscribed(weekly));
        Assert.Equal(weekly, subscriptions.Of(3));
        Assert.Null(subscriptions.Of(4));
        await Change(new SubscriptionTuned(3, IsAlways: false, IsPinned: true), new Unsubscribed(3, Now));
        Assert.Equal(weekly with { IsAlways = false, IsPinned = true, OffAt = Now }, subscriptions.Of(3));
        Assert.Null(subscriptions.NextDueAt());
        // What was chosen beside the schedule stays, and so does the day of the last digest.
        await Change(new Subscribed(One(3)));
        Assert.Equal(One(3) with { IsPinned = true, LastDay = weekly.LastDay }, subscriptions.Of(3));
    }

    [Fact]
    public async Task Due_Subscriptions_AreThoseWhoseTimeHasComeAndThoseOfAWrongClock()
    {
        await Change(
            new Subscribed(One(1)), new Subscribed(One(2) with { DueAt = Now.AddMilliseconds(1) }),
            new Subscribed(One(3) with { DueAt = Now.AddMinutes(-1) }), new Subscribed(One(4) with { DueAt = Now.AddYears(50) }),
            new Subscribed(One(5)), new Unsubscribed(5, Now), new SettingsChanged(3, ChatSettings.Default with { Language = "tr" }),
            new ChatSuspended(1, Now));
        var due = subscriptions.Due(Now, Now.AddDays(9), 10);
        Assert.Equal([(3, "tr", false), (1, null, true), (4, null, false)], due.Select(one => (one.Subscription.ChatId, one.ChosenLanguage, one.IsSuspended)));
        Assert.Single(subscriptions.Due(Now, Now.AddDays(9), 1));
        Assert.Equal(Now.AddMinutes(-1), subscriptions.NextDueAt());
    }

    [Fact]
    public async Task Settle_Claimed_MovesOnAndIsInTheOutboxOnce()
    {
        await Change(new Subscribed(One(3)), new Subscribed(One(4)));
        var claim = Claim(One(3));
        var skip = new DigestDecision(One(4), DigestOutcome.NothingNew, new LocalDate(2025, 6, 2), Now.AddDays(1));
        var posting = Assert.Single(await subscriptions.Settle([claim, skip], Now));
        Assert.Equal(posting, Assert.Single(await outbox.LoadUnsettled(Now)));
        Assert.Equal(claim.Digest, posting.Call);
        Assert.Equal(
            One(3) with { DueAt = Now.AddDays(1), SeenBatch = 9, Since = Now, LastDay = new LocalDate(2025, 6, 2) }, subscriptions.Of(3));
        Assert.Equal(One(4) with { DueAt = Now.AddDays(1) }, subscriptions.Of(4));
        Assert.Equal(["Claimed 2025-06-02", "NothingNew 2025-06-02"], database.Read(SqliteTestRow.Decisions));
        // The same once more, as after a restart that read it before: nothing.
        Assert.Empty(await subscriptions.Settle([claim, skip], Now));
        Assert.Equal(2, database.Read(SqliteTestRow.Decisions).Count);
    }

    [Fact]
    public async Task EndLate_DigestThatWaits_LeavesItsNewsToTheNext()
    {
        var pinned = One(3) with { LastDay = new LocalDate(2025, 6, 1) };
        await Change(new Subscribed(pinned), new Subscribed(One(4)), new Subscribed(One(5)));
        var rows = await subscriptions.Settle([Claim(pinned), Claim(One(4)), Claim(One(5))], Now);
        // That of 4 is being sent, and 5 has subscribed anew meanwhile.
        Assert.True(await outbox.MarkSending(rows[1].Id, 1, Now));
        await Change(new Subscribed(One(5) with { SeenBatch = 8 }));
        Assert.Equal(0, await subscriptions.EndLate(Now, Now.AddHours(4), 10));
        Assert.Equal(1, await subscriptions.EndLate(Now.AddMilliseconds(1), Now.AddHours(4), 1));
        Assert.Equal(1, await subscriptions.EndLate(Now.AddMilliseconds(1), Now.AddHours(4), 10));

        // Told from where it began, on another day: the local day has had its one.
        Assert.Equal(pinned with { DueAt = Now.AddDays(1), LastDay = new LocalDate(2025, 6, 2) }, subscriptions.Of(3));
        Assert.Equal(9, subscriptions.Of(4)!.SeenBatch);
        Assert.Equal(8, subscriptions.Of(5)!.SeenBatch);
        Assert.Equal(["Late 2025-06-02", "Claimed 2025-06-02", "Late 2025-06-02"], database.Read(SqliteTestRow.Decisions));
        Assert.False(await outbox.MarkSending(rows[0].Id, 1, Now));
        Assert.Equal("Expired", database.Read(connection => SqliteTestRow.Loss(connection, rows[0].Id)));
    }

    [Fact]
    public async Task Unsubscribed_DigestThatWaits_IsNotSentAnyMore()
    {
        await Change(new Subscribed(One(3)), new Subscribed(One(4)));
        var rows = await subscriptions.Settle([Claim(One(3)), Claim(One(4))], Now);
        await Change(new Unsubscribed(3, Now));
        Assert.False(await outbox.MarkSending(rows[0].Id, 1, Now));
        Assert.Equal(rows[1], Assert.Single(await outbox.LoadUnsettled(Now)));
    }

    [Fact]
    public async Task Settle_ChangedSinceItWasRead_ChangesNothing()
    {
        await Change(new Subscribed(One(3)), new Subscribed(One(4)));
        await Change(
            new Unsubscribed(3, Now),
            new Subscribed(One(4) with { Schedule = new(null, new LocalTime(9, 0), "Europe/Kyiv") }));
        Assert.Empty(await subscriptions.Settle([Claim(One(3)), Claim(One(4))], Now));
        Assert.Equal(Now, subscriptions.Of(4)!.DueAt);
        Assert.Empty(database.Read(SqliteTestRow.Decisions));
    }

    [Fact]
    public async Task MarkDigestSent_WritesTheRestAndReplacesThePin()
    {
        await Change(new Subscribed(One(-3)));
        var first = Assert.Single(await subscriptions.Settle([Claim(One(-3))], Now));
        SendText[] rest = [new(-3, null, "two", null, null) { Kind = PostingKind.Digest }];
        var rows = await outbox.MarkDigestSent(first, 70, isPinned: true, rest, Now);
        Assert.Equal([rest[0], new PinMessage(-3, 70, IsSilent: true) { Kind = PostingKind.Digest }], rows.Select(row => row.Call));
        Assert.Equal(rows, await outbox.LoadUnsettled(Now));
        var second = Assert.Single(await outbox.Add([Claim(One(-3)).Digest!], [], Now));
        var next = await outbox.MarkDigestSent(second, 80, isPinned: true, [], Now);
        Assert.Equal(
            [new UnpinMessage(-3, 70) { Kind = PostingKind.Digest }, new PinMessage(-3, 80, IsSilent: true) { Kind = PostingKind.Digest }],
            next.Select(row => row.Call));
        Assert.Equal(80, database.Read(connection => SqliteTestRow.PinnedDigest(connection, -3)));
    }

    [Theory]
    [InlineData(false, false, "Europe/Kyiv", true)]
    [InlineData(true, false, "Asia/Baku", true)] // The supergroup's own is on, the group's is off.
    [InlineData(true, true, "Europe/Kyiv", false)]
    public async Task ChatMoved_TwoSubscriptions_BecomeOneThatKnowsTheLastDayOfEither(bool isFromOff, bool isToOff, string zone, bool isOn)
    {
        var old = One(-3) with { LastDay = new LocalDate(2025, 6, 1) };
        var other = One(-100) with { Schedule = new(null, new LocalTime(9, 0), "Asia/Baku"), LastDay = new LocalDate(2025, 6, 2) };
        await Change(new Subscribed(old), new Subscribed(other));
        await Change([.. isFromOff ? new Change[] { new Unsubscribed(-3, Now) } : [], .. isToOff ? new Change[] { new Unsubscribed(-100, Now) } : []]);
        await Change(new ChatMoved(-3, -100));
        await Change(new ChatMoved(-3, -100));
        Assert.Null(subscriptions.Of(-3));
        var moved = subscriptions.Of(-100)!;
        Assert.Equal((zone, isOn, new LocalDate(2025, 6, 2)), (moved.Schedule.Zone, moved.IsOn, moved.LastDay));
    }

    [Fact]
    public async Task ChatSuspended_ChatsWithoutSettings_AreRecordedIfAnythingIsKept()
    {
        await Change(new Subscribed(One(3)));
        await Change(new ChatSuspended(3, Now), new ChatSuspended(-4, Now), new ChatSuspended(5, Now));
        Assert.Equal(
            [ChatPresence.Suspended, ChatPresence.Suspended, ChatPresence.Unknown],
            new long[] { 3, -4, 5 }.Select(settings.PresenceOf));
        await Change(new ChatResumed(new Chat(3, ChatKind.Private)));
        Assert.Equal(ChatPresence.Present, settings.PresenceOf(3));
    }

    [Fact]
    public async Task GiveUpChat_SubscriptionWithoutSettings_IsSuspendedAndForgottenAfterItsTime()
    {
        await Change(new Subscribed(One(3)), new Subscribed(One(4)));
        await outbox.GiveUpChat(3, "blocked", Now);
        Assert.True(subscriptions.Due(Now, Now.AddDays(9), 10).Single(due => due.Subscription.ChatId == 3).IsSuspended);
        await settings.DeleteSuspended(Now.AddDays(1));
        Assert.Null(subscriptions.Of(3));
        Assert.NotNull(subscriptions.Of(4));
    }

    [Fact]
    public async Task PersonErased_TheirOwnChat_IsForgottenAndNoOther()
    {
        await Change(new Subscribed(One(3)), new Subscribed(One(-4)));
        await subscriptions.Settle([Claim(One(3)), Claim(One(-4))], Now);
        await Change(new PersonErased(3, Now));
        Assert.Null(subscriptions.Of(3));
        Assert.NotNull(subscriptions.Of(-4));
        Assert.Equal([-4], database.Read(SqliteTestRow.DecisionsOfChats).Select(decision => decision.ChatId));
    }

    [Fact]
    public async Task Sweep_OldDecisionsAndSubscriptionsLongOff_Go()
    {
        await Change(new Subscribed(One(3)), new Subscribed(One(4)));
        await subscriptions.Settle([Claim(One(3))], Now);
        await Change(new Unsubscribed(4, Now));
        Assert.Equal(0, await subscriptions.Sweep(Now, Now, 10));
        Assert.Equal(2, await subscriptions.Sweep(Now.AddMilliseconds(1), Now.AddMilliseconds(1), 10));
        Assert.Null(subscriptions.Of(4));
        Assert.NotNull(subscriptions.Of(3));
        Assert.Empty(database.Read(SqliteTestRow.Decisions));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    static Subscription One(long chat) => new(
        chat, null, "uk", new DigestSchedule(null, new LocalTime(15, 0), "Europe/Kyiv"), Now, 5, Now.AddDays(-7), Now.AddDays(-1));

    static DigestDecision Claim(Subscription subscription) => new(
        subscription,
        DigestOutcome.Claimed,
        new LocalDate(2025, 6, 2),
        Now.AddDays(1),
        new SendDigest(subscription.ChatId, null, new DigestSpan("uk", 5, 9, subscription.Since, Now)) { Kind = PostingKind.Digest });

    async Task Change(params Change[] changes) => await outbox.Add([], changes, Now);
}

using TalksBot.Chats;
using TalksBot.Help;
using TalksBot.Inbox;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Pins;
using TalksBot.Privacy;
using TalksBot.Questions;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What every implementation of the storage ports keeps; SQLite's is the first.</summary>
public sealed class StorageContractTests : IAsyncLifetime, IDisposable
{
    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();
    Database database;
    IInbox inbox;
    IOutbox outbox;
    IQuestionLog questions;
    IChatSettings settings;
    IVotes votes;
    IPublishedProfile menus;
    long lastChange = 1_000;

    public StorageContractTests() => (database, inbox, outbox, questions, settings, votes, menus) = Open();

    [Fact]
    public async Task Append_UpdateSeenBefore_ReturnsOnlyTheNewOnes()
    {
        Assert.Equal([Update(5), Update(6)], await inbox.Append([Update(5), Update(6)], Now));
        Assert.Equal([Update(7)], await inbox.Append([Update(6) with { Body = "changed" }, Update(7)], Now));
        Assert.Equal([Update(5), Update(6), Update(7)], inbox.LoadWaiting());
    }

    [Fact]
    public async Task Append_NumberUsedAgainAfterDays_IsANewUpdate()
    {
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [], [Asked(new(5, 3, 8, 40, "Old?", null, Now))], null, Now);
        Assert.Empty(await inbox.Append([Update(5)], Now.AddHours(47)));
        Assert.Single(await inbox.Append([Update(5)], Now.AddHours(49)));
        Assert.Single(inbox.LoadWaiting());
        var question = new AskedQuestion(5, 3, 8, 41, "New?", null, Now.AddHours(49));
        Assert.Single(await inbox.Finish(5, [Send("new")], [Asked(question)], null, Now.AddHours(49)));
        Assert.Equal(question, questions.Find(5, chatId: 3));
    }

    [Fact]
    public async Task Connections_EachOfThem_SyncOnEveryCommit()
    {
        Assert.Equal(2, database.Read(SqliteTestRow.Synchronous));
        Assert.Equal(2, await database.Write(SqliteTestRow.Synchronous));
    }

    [Fact]
    public async Task Append_SameUpdateTwiceInABatch_IsOne() =>
        Assert.Single(await inbox.Append([Update(5), Update(5)], Now));

    [Fact]
    public async Task Append_DoneUpdate_DoesNotWaitAgain()
    {
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [], [], null, Now);
        Assert.Empty(await inbox.Append([Update(5)], Now));
        Assert.Empty(inbox.LoadWaiting());
    }

    [Fact]
    public async Task Finish_Calls_AreInTheOutboxInTheirOrder()
    {
        await inbox.Append([Update(5)], Now);
        var written = await inbox.Finish(5, [Send("one"), Send("two"), new EditText(3, 9, "three", null)], [], null, Now);
        Assert.Equal(written.Order(ById), written);
        await ReopenAsync();
        Assert.Empty(inbox.LoadWaiting());
        var loaded = (await outbox.LoadUnsettled(Now));
        Assert.Equal([Send("one"), Send("two"), new EditText(3, 9, "three", null)], loaded.Select(row => row.Call));
        Assert.Equal(written, loaded);
    }

    [Fact]
    public async Task Finish_SecondTime_WritesNothing()
    {
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [Send("one")], [], null, Now);
        Assert.Empty(await inbox.Finish(5, [Send("one")], [], null, Now));
        Assert.Single((await outbox.LoadUnsettled(Now)));
    }

    [Fact]
    public async Task Finish_KeyboardAndTopic_ComeBackAsTheyWere()
    {
        await inbox.Append([Update(5)], Now);
        var call = new SendText(-7, 17, "<b>\u0456\u015f \ud83d\ude00</b>", 4, [[new Button("1", "ask:1"), new Button("2", "ask:2")]]);
        await inbox.Finish(5, [call], [], null, Now);
        var loaded = Assert.IsType<SendText>(Assert.Single((await outbox.LoadUnsettled(Now))).Call);
        Assert.Equal(call.Keyboard![0], loaded.Keyboard![0]);
        Assert.Equal(call with { Keyboard = null }, loaded with { Keyboard = null });
    }

    [Fact]
    public async Task Outbox_RowBeingSentWhenTheProcessEnds_IsTakenUpAgain()
    {
        var row = await PostAsync(Send("one"));
        await outbox.MarkSending(row.Id, attempts: 1, Now);
        await ReopenAsync();
        Assert.Equal(row with { Attempts = 1 }, Assert.Single((await outbox.LoadUnsettled(Now))));
    }

    [Fact]
    public async Task Outbox_DigestBeingSentWhenTheProcessEnds_IsRecordedAndNotRepeated()
    {
        var begun = await PostAsync(Send("begun") with { Kind = PostingKind.Digest });
        var waiting = await PostAsync(Send("waiting") with { Kind = PostingKind.Digest });
        await outbox.MarkSending(begun.Id, attempts: 1, Now);
        await ReopenAsync();
        Assert.Equal(waiting, Assert.Single(await outbox.LoadUnsettled(Now)));
        Assert.Equal("UnknownOutcome", database.Read(connection => SqliteTestRow.Loss(connection, begun.Id)));
    }

    [Fact]
    public async Task GiveUpChat_LostGroup_IsSuspendedWithItsSettings()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        await Change(new SettingsChanged(-4, chosen));
        await outbox.GiveUpChat(-4, "Forbidden: bot was kicked from the group chat", Now);
        Assert.Equal(ChatPresence.Suspended, settings.PresenceOf(-4));
        Assert.Equal(chosen, settings.Get(-4));
    }

    [Fact]
    public async Task Look_ReplacedEdits_AreNoDeadLetters()
    {
        var lost = await PostAsync(Send("lost"));
        await outbox.GiveUp(lost.Id, PostingLoss.Refused, "refused", Now);
        await PostAsync(new EditText(3, 9, "older", null));
        await PostAsync(new EditText(3, 9, "newer", null));
        var findings = DatabaseInspection.Look(File);
        Assert.Equal((1L, "refused"), (findings.DeadLetters, Assert.Single(findings.LastReasons)));
    }

    [Fact]
    public async Task Outbox_SentRow_IsSettledAndCountsForTheLimits()
    {
        var row = await PostAsync(Send("one"));
        await outbox.MarkSending(row.Id, 1, Now);
        await outbox.MarkSent(row.Id, messageId: 77, Now.AddSeconds(2));
        Assert.Empty((await outbox.LoadUnsettled(Now)));
        Assert.Equal([new SentMessage(3, Now.AddSeconds(2))], outbox.LoadSent(Now, Now.AddDays(1)));
        Assert.Empty(outbox.LoadSent(Now.AddSeconds(3), Now.AddDays(1)));
    }

    [Fact]
    public async Task Outbox_PostponedRow_KeepsItsTime()
    {
        var row = await PostAsync(Send("one"));
        await outbox.MarkSending(row.Id, 1, Now);
        await outbox.Postpone(row.Id, Now.AddSeconds(30), "held back", Now);
        var loaded = Assert.Single(await outbox.LoadUnsettled(Now));
        // A part of a millisecond must not make it early.
        Assert.InRange(loaded.NotBefore, Now.AddSeconds(30), Now.AddSeconds(30.002));
        Assert.Equal(row with { Attempts = 1 }, loaded with { NotBefore = row.NotBefore });
    }

    [Fact]
    public async Task Outbox_GivenUpRow_IsNeitherUnsettledNorSent()
    {
        var row = await PostAsync(Send("one"));
        await outbox.GiveUp(row.Id, PostingLoss.Refused, "refused", Now);
        Assert.Empty((await outbox.LoadUnsettled(Now)));
        Assert.Empty(outbox.LoadSent(Now, Now.AddDays(1)));
    }

    [Fact]
    public async Task Outbox_LostChat_EndsItsRowsAndNoOthers()
    {
        await PostAsync(Send("one"));
        var other = await PostAsync(Send("two") with { ChatId = 4 });
        await PostAsync(Send("three"));
        Assert.Equal([other.Id - 1, other.Id + 1], (await outbox.GiveUpChat(3, "blocked", Now)).Order());
        Assert.False(await outbox.MarkSending(other.Id + 1, attempts: 1, Now));
        Assert.Equal([other], (await outbox.LoadUnsettled(Now)));
    }

    [Fact]
    public async Task Outbox_MigratedGroup_TakesItsRowsAlong()
    {
        await PostAsync(Send("one") with { ChatId = -3 });
        await PostAsync(Send("two") with { ChatId = -4 });
        await outbox.MoveChat(-3, -1003);
        Assert.Equal([-1003, -4], ((await outbox.LoadUnsettled(Now))).Select(row => row.ChatId));
    }

    [Fact]
    public async Task Questions_AskedOnes_AreFoundByNumberTimeAndAnswer()
    {
        var first = new AskedQuestion(5, 3, 8, 42, "Who?", null, Now);
        var second = new AskedQuestion(6, 3, 8, null, "And then?", "Who?", Now.AddMinutes(1));
        await inbox.Append([Update(5), Update(6)], Now);
        var row = Assert.Single(await inbox.Finish(5, [Send("one")], [Asked(first)], null, Now));
        await inbox.Finish(6, [Send("two")], [Asked(second)], null, Now);
        await outbox.MarkSent(row.Id, messageId: 77, Now);
        await ReopenAsync();
        Assert.Equal(second, questions.Find(6, chatId: 3));
        Assert.Null(questions.Find(6, chatId: 4));
        Assert.Equal(second, questions.Latest(3, Now));
        Assert.Null(questions.Latest(3, Now.AddMinutes(2)));
        Assert.Null(questions.Latest(4, Now));
        Assert.Equal(first, questions.AnsweredBy(3, messageId: 77));
        Assert.Null(questions.AnsweredBy(4, messageId: 77));
        Assert.Null(questions.AnsweredBy(3, messageId: 78));
        Assert.Equal(first, questions.AskedBy(3, messageId: 42));
        Assert.Null(questions.AskedBy(4, messageId: 42));
        Assert.Equal([77], questions.AnswersTo(5));
        Assert.Empty(questions.AnswersTo(6));
    }

    [Fact]
    public async Task Questions_Edited_KeepTheirNumberAndKeyAndLoseTheirVotes()
    {
        var question = new AskedQuestion(5, 3, 8, 42, "Who?", null, Now);
        await inbox.Append([Update(5), Update(6)], Now);
        await inbox.Finish(5, [], [Asked(question), new VoteCast(5, 8, Vote.Up, Now)], null, Now);
        await inbox.Finish(6, [], [new QuestionEdited(5, "Where?", "Before?", new AnswerFinding(Verdict.Unsure, .25, null))], null, Now);
        Assert.Equal(
            question with { Text = "Where?", Previous = "Before?", Found = new AnswerFinding(Verdict.Unsure, .25, null) },
            questions.FindByKey(question.Key));
        Assert.Null(questions.FindByKey("5"));
        Assert.Equal(default, votes.On(5));
        Assert.Null(questions.Latest(3, Now, before: Now));
    }

    [Fact]
    public async Task Questions_WithWhatTheSourcesSaid_ComeBackByTimeNewestFirst()
    {
        await inbox.Append([Update(5), Update(6), Update(7), Update(8), Update(9)], Now);
        AskedQuestion[] asked =
        [
            new(5, -4, 8, 42, "Who?", null, Now) { Found = new AnswerFinding(Verdict.Answered, .75, "00ff") },
            new(6, -4, 9, 43, "Why?", null, Now.AddMinutes(1)) { Found = new AnswerFinding(Verdict.NothingMatches, 0, null) },
            new(7, -4, 9, 44, "Too late?", null, Now.AddMinutes(2)),
            new(8, -5, 9, 45, "Elsewhere?", null, Now),
        ];
        foreach (var question in asked)
        {
            await inbox.Finish(question.Id, [], [Asked(question)], null, Now);
        }

        await ReopenAsync();
        Assert.Equal([asked[1], asked[0]], questions.Between(-4, Now, Now.AddMinutes(2), most: 10));
        Assert.Equal([asked[1]], questions.Between(-4, Now, Now.AddMinutes(2), most: 1));
        Assert.Equal([asked[1]], questions.Between(-4, Now.AddSeconds(1), Now.AddMinutes(2), most: 10));
        await inbox.Finish(9, [], [new PersonErased(9, Now)], null, Now);
        Assert.Equal([asked[0]], questions.Between(-4, Now, Now.AddMinutes(3), most: 10));
    }

    [Fact]
    public async Task PersonErased_DigestThatRepeatedTheirQuestion_IsEmptiedOnceSent()
    {
        const string Asked = "Who said \"5 < 6 & 7\"?";
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [], [new QuestionAsked(new(5, -4, 8, 42, Asked, null, Now))], null, Now);
        var repeated = await PostAsync(Send("Most asked: Who said &quot;5 &lt; 6 &amp; 7&quot;?") with { ChatId = -4 });
        var other = await PostAsync(Send("Most asked: Where?") with { ChatId = -4 });
        await outbox.MarkSent(repeated.Id, 70, Now);
        await outbox.MarkSent(other.Id, 71, Now);
        await Change(new PersonErased(8, Now));
        var kept = string.Join('\n', database.Read(SqliteTestRow.Texts));
        Assert.DoesNotContain("&lt; 6", kept, StringComparison.Ordinal);
        Assert.Contains("Where?", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_ChangedAndTakenBack_CountOnceAPerson()
    {
        Assert.Empty(votes.OnAll([5]));
        Assert.Empty(votes.Since(Now));
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [], [Asked(new(5, 3, 8, 42, "Who?", null, Now)), new VoteCast(5, 8, Vote.Up, Now), new VoteCast(5, 9, Vote.Up, Now), new VoteCast(5, 8, Vote.Down, Now.AddDays(1))], null, Now);
        Assert.Equal(new VoteCounts(1, 1), votes.On(5));
        Assert.Equal([new(5, new VoteCounts(1, 1))], votes.OnAll([4, 5]));
        Assert.Equal((Vote.Down, Vote.Up, null), (votes.Of(8, 5), votes.Of(9, 5), votes.Of(7, 5)));
        Assert.Equal([new(5, new VoteCounts(0, 1))], votes.Since(Now.AddHours(1)));
        await inbox.Append([Update(6)], Now);
        await inbox.Finish(6, [], [new VoteCast(5, 8, null, Now)], null, Now);
        Assert.Equal(new VoteCounts(1, 0), votes.On(5));
    }

    [Fact]
    public async Task Outbox_NewerEdits_EndThoseThatWait()
    {
        await PostAsync(new EditKeyboard(3, 9, [[new Button("1", "a:1")]]));
        var other = await PostAsync(new EditKeyboard(3, 8, [[new Button("1", "a:1")]]));
        var sending = await PostAsync(new EditText(3, 9, "under way", null));
        await outbox.MarkSending(sending.Id, attempts: 1, Now);
        await PostAsync(new EditText(3, 9, "old", null));
        var text = await PostAsync(new EditText(3, 9, "new", null));
        var keyboard = await PostAsync(new EditKeyboard(3, 9, [[new Button("2", "a:2")]]));
        Assert.Equal([other.Id, sending.Id, text.Id, keyboard.Id], (await outbox.LoadUnsettled(Now)).Select(row => row.Id));
    }

    [Fact]
    public async Task Outbox_EditedAnswer_ReplacesWhatIsNotSentAndTrimsWhatIs()
    {
        await inbox.Append([Update(5), Update(6), Update(7)], Now);
        var rows = await inbox.Finish(5, [Send("one"), Send("two"), Send("three")], [Asked(new(5, 3, 8, 42, "Who?", null, Now))], null, Now);
        await outbox.MarkSent(rows[0].Id, messageId: 77, Now);
        var edits = await inbox.Finish(6, [Edit(part: 0), Edit(part: 1)], [], null, Now);
        Assert.Equal(edits.Select(row => row.Id), (await outbox.LoadUnsettled(Now)).Select(row => row.Id));
        await outbox.MarkSent(edits[0].Id, messageId: 77, Now);
        await outbox.MarkSent(edits[1].Id, messageId: 79, Now);
        Assert.Equal([77, 79], questions.AnswersTo(5));
        var last = await inbox.Finish(7, [Edit(part: 0), new TrimAnswer(3, 5, Parts: 1)], [], null, Now);
        await outbox.MarkSent(last[1].Id, messageId: 0, Now);
        Assert.Equal([77], questions.AnswersTo(5));
    }

    [Fact]
    public async Task Settings_Changed_ComeBackAsTheyWere()
    {
        var chosen = new ChatSettings("uk", AnsweringMode.AnyQuestion, PinLimit: 3);
        await inbox.Append([Update(5), Update(6)], Now);
        await inbox.Finish(5, [], [new SettingsChanged(-4, ChatSettings.Default)], null, Now);
        await inbox.Finish(6, [], [new SettingsChanged(-4, chosen)], null, Now);
        await ReopenAsync();
        Assert.Equal(chosen, settings.Get(-4));
        Assert.Equal(ChatSettings.Default, settings.Get(3));
    }

    [Fact]
    public async Task ChatSuspended_Group_KeepsItsSettingsForAWhileAndIsResumed()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        await Change(new SettingsChanged(-4, chosen), new SettingsChanged(-5, chosen), new SettingsChanged(3, chosen));
        await Change(new ChatSuspended(-4, Now), new ChatSuspended(-5, Now), new ChatSuspended(-6, Now), new ChatSuspended(3, Now));
        await Change(new ChatSuspended(-4, Now.AddDays(5)), new ChatResumed(new Chat(-5, ChatKind.Group)));
        await ReopenAsync();
        Assert.Equal(
            [ChatPresence.Suspended, ChatPresence.Present, ChatPresence.Suspended, ChatPresence.Suspended],
            new long[] { -4, -5, -6, 3 }.Select(settings.PresenceOf));
        Assert.Equal(chosen, settings.Get(-4));
        Assert.Equal(0, await settings.DeleteSuspended(Now));
        Assert.Equal(3, await settings.DeleteSuspended(Now.AddMilliseconds(1)));
        Assert.Equal([ChatSettings.Default, chosen, ChatSettings.Default], new long[] { -4, -5, 3 }.Select(settings.Get));
        Assert.Equal(ChatPresence.Unknown, settings.PresenceOf(-4));
    }

    [Fact]
    public async Task ChatResumed_UnknownChats_RemembersGroupsAlone()
    {
        await Change(new ChatResumed(new Chat(-4, ChatKind.Group)), new ChatResumed(new Chat(3, ChatKind.Private)));
        Assert.Equal((ChatPresence.Present, ChatPresence.Unknown), (settings.PresenceOf(-4), settings.PresenceOf(3)));
        Assert.Equal(ChatSettings.Default, settings.Get(-4));
    }

    [Fact]
    public async Task ChatMoved_SupergroupKnownAlready_TakesTheGroupsSettings()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        await Change(new SettingsChanged(-4, chosen), new ChatSuspended(-4, Now), new ChatResumed(new Chat(-1004, ChatKind.Group)));
        await Change(new ChatMoved(-4, -1004));
        Assert.Equal((chosen, ChatPresence.Present), (settings.Get(-1004), settings.PresenceOf(-1004)));
        Assert.Equal(ChatPresence.Unknown, settings.PresenceOf(-4));
    }

    [Fact]
    public async Task PersonErased_WhatIsKeptOfThePerson_IsGoneAndThatOfOthersStays()
    {
        const long Person = 8;
        await inbox.Append(
            [
                Update(1) with { Body = """{"update_id":1,"message":{"from":{"id":8},"text":"done in a group"}}""" },
                Update(2) with { Body = """{"update_id":2,"callback_query":{"from":{"id":8},"data":"waits in a group"}}""" },
                Update(3) with { Body = """{"update_id":3,"message":{"from":{"id":9},"reply_to_message":{"from":{"id":8},"text":"quoted"}}}""" },
                Update(4) with { Body = """{"update_id":4,"message":{"from":{"id":9},"reply_to_message":{"from":{"id":8},"text":"quoted and waits"}}}""" },
                Update(5) with { Body = """{"update_id":5,"message":{"from":{"id":88},"text":"of another 8"}}""" },
                Update(6) with { ChatId = Person, Body = """{"update_id":6,"message":{"chat":{"id":8}}}""" },
            ],
            Now);
        var asked = new AskedQuestion(1, -4, Person, 40, "Mine?", null, Now);
        var others = new AskedQuestion(3, -4, 9, 41, "Theirs?", null, Now);
        var answer = Assert.Single(await inbox.Finish(1, [Send("mine") with { ChatId = -4 }], [Asked(asked)], null, Now));
        await outbox.MarkSent(answer.Id, messageId: 77, Now);
        await inbox.Finish(3, [Send("theirs") with { ChatId = -4 }], [Asked(others)], null, Now);
        await PostAsync(Send("waits for the person") with { ChatId = Person });
        await Change(new SettingsChanged(Person, ChatSettings.Default), new SettingsChanged(-4, ChatSettings.Default));
        await Change(new PersonErased(Person, Now));
        await ReopenAsync();
        Assert.Equal((null, null), (questions.Find(1, -4), questions.AnsweredBy(-4, 77)));
        Assert.Equal(others, questions.Find(3, -4));
        Assert.Equal((ChatPresence.Unknown, ChatPresence.Present), (settings.PresenceOf(Person), settings.PresenceOf(-4)));
        Assert.Equal([4, 5], inbox.LoadWaiting().Select(row => row.UpdateId));
        Assert.Equal(["theirs"], (await outbox.LoadUnsettled(Now)).Select(row => ((SendText)row.Call).Html));
        var kept = string.Join('\n', database.Read(SqliteTestRow.Texts));
        Assert.All(["done in a group", "waits in a group", "\"quoted\"", "mine", "Mine?"], gone => Assert.DoesNotContain(gone, kept, StringComparison.Ordinal));
        Assert.All(["quoted and waits", "of another 8", "theirs"], stays => Assert.Contains(stays, kept, StringComparison.Ordinal));
        // Known still, so that Telegram may send it again: and a press that waited does nothing any more.
        Assert.Empty(await inbox.Append([Update(2)], Now));
        Assert.Empty(await inbox.Finish(2, [Send("late")], [], null, Now));
    }

    [Fact]
    public async Task PublishedMenus_Recorded_ComeBack()
    {
        Assert.Null(menus.ContentOf("a"));
        await menus.Record("a", "1");
        await menus.Record("a", "2");
        await ReopenAsync();
        Assert.Equal(("2", null), (menus.ContentOf("a"), menus.ContentOf("b")));
    }

    [Fact]
    public async Task ChatMoved_Group_KeepsItsSettingsAndQuestions()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        var question = new AskedQuestion(5, -4, 8, 42, "Who?", null, Now);
        await inbox.Append([Update(5), Update(6)], Now);
        await inbox.Finish(5, [], [Asked(question), new SettingsChanged(-4, chosen)], null, Now);
        await inbox.Finish(6, [], [new ChatMoved(-4, -1004)], null, Now);
        Assert.Equal(chosen, settings.Get(-1004));
        Assert.Equal(ChatSettings.Default, settings.Get(-4));
        Assert.Equal(question with { ChatId = -1004, MessageId = null }, questions.Find(5, -1004));
    }

    [Fact]
    public async Task Pins_CallCarriedOut_AreSettledAndComeBackAsTheyWere()
    {
        var row = await PinAsync(Pin, 5);
        Assert.Equal(Pin, Assert.Single(Pins.In(-4)));
        Assert.Empty(Pins.NotReviewedWith("other"));
        await outbox.MarkSent(row.Id, 8, Now);
        await ReopenAsync();
        Assert.Equal(Pin with { State = PinState.Pinned }, Assert.Single(Pins.In(-4)));
        Assert.Empty(Pins.In(-5));
        Assert.Empty(Pins.NotReviewedWith("f"));
        Assert.Single(Pins.NotReviewedWith("other"));

        var unpin = await UnpinAsync(6);
        Assert.Empty(Pins.In(-4));
        await outbox.MarkSent(unpin.Id, 8, Now);
        Assert.Equal(0, database.Read(SqliteTestRow.Pins));
    }

    [Fact]
    public async Task Pins_CallRefused_AreAsBefore()
    {
        var row = await PinAsync(Pin, 5);
        await outbox.GiveUp(row.Id, PostingLoss.Refused, "Bad Request: CHAT_ADMIN_REQUIRED", Now);
        Assert.Empty(Pins.In(-4));

        await outbox.MarkSent((await PinAsync(Pin, 6)).Id, 8, Now);
        await outbox.GiveUp((await PinAsync(Pin, 7)).Id, PostingLoss.Refused, "Bad Request: CHAT_ADMIN_REQUIRED", Now);
        await outbox.GiveUp((await UnpinAsync(8)).Id, PostingLoss.Refused, "Bad Request: CHAT_ADMIN_REQUIRED", Now);
        Assert.Equal(PinState.Pinned, Assert.Single(Pins.In(-4)).State);

        await outbox.GiveUp((await PinAsync(Pin, 9)).Id, PostingLoss.Refused, "Bad Request: message to pin not found", Now);
        Assert.Empty(Pins.In(-4));
    }

    [Fact]
    public async Task Pins_PinnedAgainWhileUnpinIsUnderWay_EndAsTheLastCallLeavesThem()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var unpin = await UnpinAsync(6);
        var pin = await PinAsync(Pin, 7);
        await outbox.MarkSent(unpin.Id, 8, Now);
        await outbox.MarkSent(pin.Id, 8, Now);
        Assert.Equal(PinState.Pinned, Assert.Single(Pins.In(-4)).State);
    }

    [Fact]
    public async Task Pins_EditOfAMessageThatIsGone_LeaveTheList()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var other = Assert.Single(await outbox.Add([new EditText(-4, 9, "x", null)], [], Now));
        await outbox.GiveUp(other.Id, PostingLoss.Refused, "Bad Request: message to edit not found", Now);
        Assert.Single(Pins.In(-4));
        var own = Assert.Single(await outbox.Add([new EditText(-4, 8, "x", null)], [], Now));
        await outbox.GiveUp(own.Id, PostingLoss.Refused, "Bad Request: message to edit not found", Now);
        Assert.Empty(Pins.In(-4));
    }

    [Fact]
    public async Task Pins_ChatLost_KeepWhatIsPinned()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        await UnpinAsync(6);
        await PinAsync(Pin with { MessageId = 9 }, 7);
        await outbox.GiveUpChat(-4, "kicked", Now);
        Assert.Equal(Pin with { State = PinState.Pinned }, Assert.Single(Pins.In(-4)));
    }

    [Fact]
    public async Task Pins_Reviewed_ComeBackWithWhatWasSaid()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var reviewed = Pin with
        {
            State = PinState.Pinned,
            ReviewedWith = "g",
            Newer = new("c", "c d", "y", IsSure: true),
            IsInQuestion = true,
        };
        var said = Assert.Single(await outbox.Add([Send("news")], [new PinReviewed(reviewed)], Now));
        await ReopenAsync();
        Assert.Equal(reviewed, Assert.Single(Pins.In(-4)));
        Assert.Equal(said.Id, Assert.Single(await outbox.LoadUnsettled(Now)).Id);
    }

    [Fact]
    public async Task Pins_GroupBecomesSupergroup_AreDroppedWithWhatWasUnderWay()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var row = await PinAsync(Pin with { MessageId = 9 }, 6);
        await outbox.MoveChat(-4, -1004);
        Assert.Empty(Pins.In(-4));
        Assert.Empty(Pins.In(-1004));
        Assert.False(await outbox.MarkSending(row.Id, 1, Now));
    }

    [Fact]
    public async Task Write_OneOfAGroupFails_TakesNoOtherWithIt()
    {
        var writes = Enumerable.Range(1, 50).Select(number => number == 25
            ? database.Write<int>(_ => throw new InvalidOperationException("broken"))
            : database.Write(connection => SqliteTestRow.Insert(connection, number))).ToList();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(writes));
        Assert.Equal(49, writes.Count(write => write.IsCompletedSuccessfully));
        Assert.Equal(49, (inbox.LoadWaiting()).Count);
    }

    [Fact]
    public async Task Open_DatabaseOfANewerVersion_IsRefusedWithASentence()
    {
        await database.Write(connection => SqliteTestRow.ClaimMigration(connection, "TalksBot.Storage.Migrations.9999_future.sql"));
        await database.DisposeAsync();
        var problem = Assert.Throws<DatabaseVersionException>(() => Database.Open(File));
        Assert.Contains("newer version of TalksBot", problem.Message, StringComparison.Ordinal);
        Assert.Contains("9999_future", problem.Message, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    string File => Path.Combine(folder.Path, "bot.db");

    static PinnedAnswer Pin => new(
        -4, 8, 17, 5, "Who?", "And when?", "uk", new AnswerStand("a", "a b", "x", IsSure: true), "Max", 1002, Now, "f");

    SqlitePins Pins => new(database);

    static IComparer<Posting> ById => Comparer<Posting>.Create((a, b) => a.Id.CompareTo(b.Id));

    static ReceivedUpdate Update(long id) => new(id, ChatId: 3, $$"""{"update_id":{{id}}}""");

    static QuestionAsked Asked(AskedQuestion question) => new(question);

    static EditAnswer Edit(int part) => new(3, QuestionId: 5, part, null, "edited", null, null);

    static SendText Send(string html) => new(3, null, html, null, null);

    (Database, IInbox, IOutbox, IQuestionLog, IChatSettings, IVotes, IPublishedProfile) Open()
    {
        var opened = Database.Open(File);
        return (opened, new SqliteInbox(opened), new SqliteOutbox(opened), new SqliteQuestionLog(opened), new SqliteChatSettings(opened),
            new SqliteVotes(opened), new SqlitePublishedProfile(opened));
    }

    async Task Change(params Change[] changes)
    {
        var update = Update(++lastChange);
        await inbox.Append([update], Now);
        await inbox.Finish(update.UpdateId, [], changes, null, Now);
    }

    async Task ReopenAsync()
    {
        await database.DisposeAsync();
        (database, inbox, outbox, questions, settings, votes, menus) = Open();
    }

    async Task<Posting> PinAsync(PinnedAnswer pin, long update)
    {
        await inbox.Append([Update(update)], Now);
        return Assert.Single(await inbox.Finish(
            update, [new PinMessage(pin.ChatId, pin.MessageId, IsSilent: true)], [new AnswerPinned(pin)], null, Now));
    }

    async Task<Posting> UnpinAsync(long update)
    {
        await inbox.Append([Update(update)], Now);
        return Assert.Single(await inbox.Finish(update, [new UnpinMessage(-4, 8)], [new AnswerUnpinned(-4, 8)], null, Now));
    }

    async Task<Posting> PostAsync(BotCall call)
    {
        var update = Update(call.GetHashCode());
        await inbox.Append([update], Now);
        return Assert.Single(await inbox.Finish(update.UpdateId, [call], [], null, Now));
    }
}

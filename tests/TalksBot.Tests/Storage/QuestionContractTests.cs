using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Privacy;
using TalksBot.Questions;

namespace TalksBot.Tests.Storage;

/// <summary>What is kept of questions and votes, and what of a person who asks to be forgotten.</summary>
public sealed class QuestionContractTests : StorageContract
{
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
    public void Votes_NoneSince_AreNone() => Assert.Empty(votes.Since(Now));

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
}

using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class FaultSpecs
{
    const string Question = "Who chaired the harbour meeting?";

    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task Poison_updates_are_stepped_over_and_kept()
    {
        await using var bot = await RunningBot.StartAsync();
        var poison = bot.World.EnqueueRaw("""{"message":{"message_id":"no number","date":1}}""");
        bot.World.EnqueueRaw("""{"kind_of_next_year":{"chat":{"id":5}}}""");
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), Question);
        await bot.StopAsync();
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        var (body, error) = await database.QuerySingleAsync<(string, string)>(
            "SELECT body, error FROM inbox WHERE update_id = @poison", new { poison });
        Assert.Contains("no number", body, StringComparison.Ordinal);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task An_update_that_Telegram_sends_twice_is_answered_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var update = $$$"""{"update_id":900,"message":{"message_id":1,"date":1,"chat":{"id":{{{chat.Id}}},"type":"private"},"from":{"id":{{{bot.World.Alice.Id}}},"is_bot":false,"first_name":"Alice"},"text":"/help"}}""";
        bot.World.EnqueueRaw(update);
        await bot.WaitForAsync(chat, _ => true);
        bot.World.EnqueueRaw(update);
        await bot.AskAsync(bot.World.Alice, chat, Question);
        Assert.Equal(2, bot.Said(chat).Count);
    }

    [Fact]
    public async Task Polling_goes_on_with_growing_pauses_when_the_server_is_down()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("getUpdates", SandboxFault.BadGateway(), times: 2);
        bot.Sandbox.Faults.Add("getUpdates", SandboxFault.ResetBefore(), times: 2);
        var start = bot.Time.GetUtcNow();
        // Ends the poll that is under way, if there is one; the next ones meet the faults.
        await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, Question), Step);
        var said = bot.World.Say(bot.World.Alice, chat, "/help");
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        // 1 + 2 + 4 + 8 s, each up to a fifth longer, and up to a step of the test's clock.
        Assert.InRange(bot.Time.GetUtcNow() - start, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60));
        Assert.Equal(4, bot.Log.At(LogLevel.Warning).Count(line => line.Contains("could not be received", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_wrong_token_ends_the_bot_with_a_sentence()
    {
        await using var bot = await RunningBot.StartAsync();
        var stopping = bot.WhenStopping();
        bot.Sandbox.Faults.Add("getUpdates", SandboxFault.Error(401, "Unauthorized"));
        bot.World.Say(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), Question);
        await bot.PassTimeUntil(stopping.ContinueWith(_ => true, TaskScheduler.Default), TimeSpan.FromSeconds(5));
        Assert.Contains(bot.Log.At(LogLevel.Critical), line => line.Contains("Telegram does not know this token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_poller_is_said_plainly_and_polling_goes_on()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("getUpdates", SandboxFault.Error(
            409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, "/start"), Step);
        var said = bot.World.Say(bot.World.Alice, chat, Question);
        var start = bot.Time.GetUtcNow();
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        Assert.Contains(bot.Log.At(LogLevel.Error), line => line.Contains("Another bot is polling", StringComparison.Ordinal));
        Assert.InRange(bot.Time.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_webhook_that_was_left_is_removed_even_when_that_fails_at_first()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("getUpdates", SandboxFault.Error(
            409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        bot.Sandbox.Faults.Add("deleteWebhook", SandboxFault.BadGateway());
        await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, "/start"), Step);
        await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, Question), Step);
        Assert.Equal(2, bot.Sandbox.Requests.Count(request => request.Method == "deleteWebhook"));
    }

    [Fact]
    public async Task An_update_that_the_disk_refuses_is_not_confirmed_and_answered_later()
    {
        var inbox = new FlakyInbox();
        await using var bot = await RunningBot.StartAsync(services: inbox.Wrap);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        inbox.FailAppends = 2;
        var answer = await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, Question), Step);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, inbox.FailAppends);
    }

    [Fact]
    public async Task A_decision_that_the_disk_refuses_is_recorded_later()
    {
        var inbox = new FlakyInbox();
        await using var bot = await RunningBot.StartAsync(services: inbox.Wrap);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        inbox.FailFinishes = 2;
        await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, Question), Step);
        Assert.Equal(0, inbox.FailFinishes);
        Assert.Single(bot.Said(chat));
    }

    [Fact]
    public async Task A_reply_that_waited_for_the_right_token_is_sent_with_it()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.BadGateway());
        var said = bot.World.Say(bot.World.Alice, chat, Question);
        await bot.World.WaitUntilConfirmedAsync();
        await bot.StopAsync();
        // A day with a revoked token, then the right one again.
        bot.Time.Advance(TimeSpan.FromDays(1));
        bot.Sandbox.Faults.Add("getMe", SandboxFault.Error(401, "Unauthorized"));
        await bot.RestartAsync();
        await bot.WhenStopping();
        await bot.RestartAsync();
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        Assert.Single(bot.Said(chat));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_silence_the_bot()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        for (var times = 0; times < 3; times++)
        {
            await bot.AskAsync(bot.World.Alice, chat, "/help");
        }

        await bot.StopAsync();
        await using (var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False"))
        {
            await database.ExecuteAsync("UPDATE outbox SET settled_at = settled_at + 86400000, touched_at = touched_at + 86400000");
        }

        await bot.RestartAsync();
        var start = bot.Time.GetUtcNow();
        await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, Question), Step);
        Assert.InRange(bot.Time.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_posting_of_another_version_does_not_stop_the_start()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.StopAsync();
        await using (var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False"))
        {
            await database.ExecuteAsync("""
                INSERT INTO outbox (chat_id, call, state, created_at, not_before)
                VALUES (5, '{"call":"kind of next year"}', 'waiting', 0, 0)
                """);
        }

        await bot.RestartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), Question);
    }

    [Fact]
    public async Task A_flood_refusal_is_waited_out_to_the_second()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.TooManyRequests(30));
        var start = bot.Time.GetUtcNow();
        var said = bot.World.Say(bot.World.Alice, chat, Question);
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        Assert.InRange(bot.Time.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));
        Assert.Single(bot.Said(chat));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_is_sent_again_after_a_failure(bool isHtmlPage)
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var fault = isHtmlPage ? SandboxFault.BadGateway() : SandboxFault.ResetBefore();
        bot.Sandbox.Faults.Add("sendMessage", fault, times: 3);
        var said = bot.World.Say(bot.World.Alice, chat, Question);
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        Assert.Single(bot.Said(chat));
    }

    [Fact]
    public async Task An_unknown_outcome_gives_one_duplicate_at_most()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.ResetAfter());
        bot.World.Say(bot.World.Alice, chat, Question);
        var last = bot.World.Say(bot.World.Alice, chat, "/help");
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == last.Id), Step);
        Assert.Equal(3, bot.Said(chat).Count);
    }

    [Fact]
    public async Task A_reply_that_did_not_get_out_is_sent_by_the_next_run()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.BadGateway(), times: 1);
        var said = bot.World.Say(bot.World.Alice, chat, Question);
        await bot.World.WaitUntilConfirmedAsync();
        await bot.StopAsync();
        Assert.Empty(bot.Said(chat));
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await bot.RestartAsync();
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        Assert.Single(bot.Said(chat));
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_holds_up_nobody_else()
    {
        await using var bot = await RunningBot.StartAsync();
        var alice = bot.World.PrivateChat(bot.World.Alice);
        bot.World.Block(bot.World.Alice);
        // Her question was on its way when she did.
        bot.World.EnqueueRaw($$$"""{"message":{"message_id":1,"date":1,"chat":{"id":{{{alice.Id}}},"type":"private"},"from":{"id":{{{bot.World.Alice.Id}}},"is_bot":false,"first_name":"A"},"text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}]}}""");
        await bot.World.WaitUntilConfirmedAsync();
        await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), Question);
        bot.Time.Advance(TimeSpan.FromMinutes(5));
        await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "/help");
        Assert.Empty(bot.Said(alice));
        await bot.StopAsync();
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        Assert.Equal("dead", await database.ExecuteScalarAsync<string>(
            "SELECT state FROM outbox WHERE chat_id = @Id", new { alice.Id }));
    }

    [Fact]
    public async Task A_group_that_was_upgraded_is_followed()
    {
        await using var bot = await RunningBot.StartAsync();
        var oldGroup = -4321;
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.Error(
            400, "Bad Request: group chat was upgraded to a supergroup chat", migrateToChatId: bot.World.Group.Id));
        bot.World.EnqueueRaw($$$"""{"message":{"message_id":1,"date":1,"chat":{"id":{{{oldGroup}}},"type":"group"},"from":{"id":5,"is_bot":false,"first_name":"A"},"text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}]}}""");
        await bot.WaitForAsync(bot.World.Group, message => message.Text.Contains("Commands", StringComparison.Ordinal));
    }
}

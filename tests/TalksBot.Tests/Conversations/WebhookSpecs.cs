using System.Net;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Receiving;
using TalksBot.Sandbox;
using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.Conversations;

public class WebhookSpecs
{
    const string Question = "Who chaired the harbour meeting?";

    [Fact]
    public async Task I_am_answered_where_updates_come_by_webhook()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var said = bot.World.Say(bot.World.Alice, chat, Question);
        Assert.Equal([HttpStatusCode.OK], await telegram.BringAsync());
        var answer = await bot.WaitForAsync(chat, message => message.ReplyToId == said.Id);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(WebhookTelegram.Secret, string.Join('\n', bot.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_webhook_is_set_for_the_kinds_that_the_bot_reads_even_when_that_fails_at_first()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        telegram.Refusals = 3;
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        await bot.PassTimeUntil(telegram.WhenSet.ContinueWith(_ => true, TaskScheduler.Default), TimeSpan.FromMilliseconds(250));
        var set = Assert.Single(telegram.Set);
        Assert.Equal(telegram.Webhook.ToString(), set["url"]!.GetValue<string>());
        Assert.Equal(WebhookTelegram.Secret, set["secret_token"]!.GetValue<string>());
        Assert.Equal(TalksBot.Chats.IncomingReader.UpdateKinds, set["allowed_updates"]!.AsArray().Select(kind => kind!.GetValue<string>()));
        Assert.Empty(BotApiContract.Problems(new SandboxRequest("setWebhook", set, 200, null)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData(WebhookTelegram.Secret + "x")]
    public async Task A_call_without_the_secret_gets_401_and_nothing_else(string? secret)
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        Assert.Equal(HttpStatusCode.Unauthorized, await telegram.PostAsync(Update(900, chat, bot.World.Alice), secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await telegram.PostAsync("no JSON", secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await telegram.PostAsync([], secret, "/elsewhere", HttpMethod.Get));
        await bot.StopAsync();
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        Assert.Equal(0, await database.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task What_is_no_update_is_refused_and_the_next_one_answered()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        Assert.Equal(HttpStatusCode.BadRequest, await telegram.PostAsync(""));
        Assert.Equal(HttpStatusCode.BadRequest, await telegram.PostAsync("{\"update_id\":"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await telegram.PostAsync(new byte[(1024 * 1024) + 1]));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await telegram.PostAsync([], method: HttpMethod.Put));
        Assert.Equal(HttpStatusCode.NotFound, await telegram.PostAsync([], path: "/telegram"));
        var chat = bot.World.PrivateChat(bot.World.Alice);
        Assert.Equal(HttpStatusCode.OK, await telegram.PostAsync(Update(900, chat, bot.World.Alice)));
        await bot.WaitForAsync(chat, _ => true);
    }

    [Fact]
    public async Task An_update_of_a_megabyte_is_taken()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var update = Update(900, chat, bot.World.Alice);
        var padding = new string(' ', (1024 * 1024) - Encoding.UTF8.GetByteCount(update));
        Assert.Equal(HttpStatusCode.OK, await telegram.PostAsync(update + padding));
        await bot.WaitForAsync(chat, _ => true);
    }

    [Fact]
    public async Task An_update_that_comes_twice_is_answered_once()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var update = Update(900, chat, bot.World.Alice);
        Assert.All(
            await Task.WhenAll(telegram.PostAsync(update), telegram.PostAsync(update), telegram.PostAsync(update)),
            status => Assert.Equal(HttpStatusCode.OK, status));
        await telegram.PostAsync(Update(901, chat, bot.World.Alice, Question));
        await bot.WaitForAsync(chat, message => message.Text.Contains("Marta Lind", StringComparison.Ordinal));
        Assert.Equal(2, bot.Said(chat).Count);
    }

    [Fact]
    public async Task What_cannot_be_read_is_stepped_over_and_kept()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        Assert.Equal(HttpStatusCode.OK, await telegram.PostAsync("[1, 2]"));
        Assert.Equal(HttpStatusCode.OK, await telegram.PostAsync("""{"update_id":898,"message":{"message_id":"no number"}}"""));
        // A byte that is no UTF-8 between the quotation marks, which a JSON reader takes as it comes.
        Assert.Equal(HttpStatusCode.OK, await telegram.PostAsync(
            [.. Encoding.UTF8.GetBytes("{\"update_id\":899,\"message\":\""), 0xff, .. Encoding.UTF8.GetBytes("\"}")]));
        Assert.Equal(HttpStatusCode.OK, await telegram.PostAsync(Update(900, chat, bot.World.Alice)));
        await bot.WaitForAsync(chat, _ => true);
        await bot.StopAsync();
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        var kept = await database.QueryAsync<(long Id, string? Error)>("SELECT update_id, error FROM inbox ORDER BY update_id");
        Assert.Equal([(898, true), (899, true), (900, false)], kept.Select(row => (row.Id, row.Error is not null)));
    }

    [Fact]
    public async Task An_update_that_the_disk_refuses_is_brought_again()
    {
        var inbox = new FlakyInbox();
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: services =>
        {
            telegram.Use(services);
            inbox.Wrap(services);
        });
        var chat = bot.World.PrivateChat(bot.World.Alice);
        inbox.FailAppends = 1;
        var said = bot.World.Say(bot.World.Alice, chat, Question);
        Assert.Equal([HttpStatusCode.ServiceUnavailable], await telegram.BringAsync());
        Assert.Equal([HttpStatusCode.OK], await telegram.BringAsync());
        await bot.WaitForAsync(chat, message => message.ReplyToId == said.Id);
    }

    [Fact]
    public async Task What_came_before_a_stop_is_answered_after_the_next_start()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.BadGateway());
        await telegram.PostAsync(Update(900, chat, bot.World.Alice));
        await bot.RestartAsync();
        await bot.PassTimeUntil(bot.WaitForAsync(chat, _ => true), TimeSpan.FromMilliseconds(250));
        Assert.Single(bot.Said(chat));
    }

    [Fact]
    public async Task A_taken_port_ends_the_start_with_a_sentence()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var bot = await RunningBot.StartAsync(services: telegram.Use);
        var problem = await Assert.ThrowsAsync<WebhookAddressException>(() => RunningBot.StartAsync(services: telegram.Use));
        Assert.Contains("Telegram:Webhook:ListenOn", problem.Message, StringComparison.Ordinal);
    }

    static string Update(long id, SandboxChat chat, SandboxUser author, string text = "/help") =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1,"chat":{"id":{{{chat.Id}}},"type":"private"},"from":{"id":{{{author.Id}}},"is_bot":false,"first_name":"Alice"},"text":"{{{text}}}"}}""";
}

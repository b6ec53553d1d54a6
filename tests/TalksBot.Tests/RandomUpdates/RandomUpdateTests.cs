using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Receiving;
using TalksBot.Routing;
using TalksBot.Storage;
using TalksBot.Tests.Faults;
using Telegram.Bot;

namespace TalksBot.Tests.RandomUpdates;

/// <summary>
/// Random updates through the real intake, routes, features and storage: none may break anything, and none may make the
/// bot speak where it is to be silent. <c>TALKSBOT_RANDOM_UPDATES</c> says how many, <c>TALKSBOT_RANDOM_SEED</c> which.
/// </summary>
[Collection(Alone.Name)]
public class RandomUpdateTests
{
    const int Batch = 500;

    [Fact]
    public async Task Updates_OfEveryKind_BreakNothingAndFindSilenceWhereItIsDue()
    {
        var count = Setting("TALKSBOT_RANDOM_UPDATES", 100_000);
        var seed = Setting("TALKSBOT_RANDOM_SEED", 20_250_602);
        using var folder = new TestFolder();
        TestArticles.WriteTalks(folder.Sub("knowledge"));
        var log = new LogRecorder();
        using var telegram = new YesMan();
        using var host = Build(folder, log, telegram);
        host.Services.GetRequiredService<BotIdentitySource>().Set(new BotIdentity(RandomTalk.BotId, RandomTalk.BotName));
        var intake = host.Services.GetRequiredService<UpdateIntake>();
        var handler = host.Services.GetRequiredService<UpdateHandler>();
        var inline = host.Services.GetServices<IHostedService>().OfType<InlineWorker>().Single();
        await inline.StartAsync(CancellationToken.None);

        for (var first = 1; first <= count; first += Batch)
        {
            var numbers = Enumerable.Range(first, Math.Min(Batch, count - first + 1)).ToList();
            var last = await intake.Accept([.. numbers.Select(number => JsonSerializer.SerializeToElement(RandomUpdate.Make(seed, number)))]);
            Assert.Equal(numbers[^1], last);
            var handling = new List<Task>();
            while (intake.Accepted.TryRead(out var update))
            {
                handling.Add(Task.Run(() => handler.Handle(update, CancellationToken.None)));
            }

            await Task.WhenAll(handling);
        }

        await inline.StopAsync(CancellationToken.None);
        var complaint = log.At(LogLevel.Warning) is [var line, ..] ? line : null;
        Assert.True(complaint is null, $"Seed {seed}: {string.Join('\n', log.At(LogLevel.Warning).Take(5))}\n{UpdateIn(complaint ?? "", seed)}");
        var replied = host.Services.GetRequiredService<Database>().Read(
            connection => connection.Query<long>("SELECT DISTINCT update_id FROM outbox WHERE update_id IS NOT NULL").ToHashSet());
        var answered = replied.Select(number => Update(seed, (int)number)).Where(update => !SilenceOracle.IsSilenceDue(update))
            .SelectMany(SilenceOracle.MessagesOf).ToHashSet();
        foreach (var number in Enumerable.Range(1, count))
        {
            var update = Update(seed, number);
            var mayFollow = SilenceOracle.EditedMessage(update) is { } edited && answered.Contains(edited);
            Assert.False(replied.Contains(number) && SilenceOracle.IsSilenceDue(update) && !mayFollow, $"Seed {seed}, spoke: {update.ToJsonString()}");
            Assert.False(!replied.Contains(number) && SilenceOracle.IsReplyDue(update), $"Seed {seed}, silent: {update.ToJsonString()}");
        }

        // Guests, buttons and lists were among them, and nothing else was asked of Telegram past the outbox.
        Assert.True(replied.Count > count / 50, $"Only {replied.Count} of {count} were replied to.");
        // On a busy machine an answer may take so long that the bot is seen typing.
        Assert.Equal(["answerCallbackQuery", "answerInlineQuery"], telegram.Methods.Distinct().Except(["sendChatAction"]).Order());
    }

    static IHost Build(TestFolder folder, LogRecorder log, YesMan telegram)
    {
        var builder = Program.CreateBuilder(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = "1:random",
            ["Knowledge:Folder"] = folder.Sub("knowledge"),
            ["Knowledge:IndexFolder"] = folder.Sub("index"),
            ["Storage:DataFolder"] = folder.Sub("data"),
            // The same few people say most of it within seconds: silence must have no other reason than the update itself.
            ["Asking:QuestionsPerMinutePerPerson"] = "100000",
            ["Asking:QuestionsPerMinutePerGroup"] = "100000",
        });
        builder.Services.AddBot();
        builder.Services.Replace(ServiceDescriptor.Singleton<ITelegramBotClient>(
            new TelegramBotClient(new TelegramBotClientOptions("1:random"), new HttpClient(telegram, disposeHandler: false))));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddProvider(log);
        return builder.Build();
    }

    static JsonObject Update(int seed, int number) => JsonNode.Parse(RandomUpdate.Make(seed, number).ToJsonString())!.AsObject();

    static string UpdateIn(string line, int seed)
    {
        var digits = string.Concat(line.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? RandomUpdate.Make(seed, number).ToJsonString()
            : "";
    }

    static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>A Telegram that agrees with everything.</summary>
    sealed class YesMan : HttpMessageHandler
    {
        public ConcurrentQueue<string> Methods { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Methods.Enqueue(request.RequestUri!.Segments[^1]);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"ok":true,"result":true}""", Encoding.UTF8, "application/json"),
            });
        }
    }
}

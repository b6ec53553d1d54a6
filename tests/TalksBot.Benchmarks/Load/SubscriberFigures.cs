using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using NodaTime;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Storage;
using TalksBot.Subscriptions;

namespace TalksBot.Benchmarks.Load;

/// <summary>Very many chats whose digest is due at the same minute: how fast the outbox fills, in how much memory, and how fast it drains.</summary>
static class SubscriberFigures
{
    const int Chunk = 1000;
    const double BytesAMegabyte = 1 << 20;

    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Subscribes them, starts the bot when they are due, and prints.</summary>
    public static async Task Print(int chats, int seconds, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-subscribers-");
        try
        {
            await Subscribe(Path.Combine(folder.FullName, "bot.db"), chats);
            var telegram = new CountingTelegram();
            var builder = Program.CreateBuilder(new Dictionary<string, string?>
            {
                ["Telegram:Token"] = "1:subscribers",
                ["Storage:DataFolder"] = folder.FullName,
                ["Operations:ListenOn"] = "",
                ["Knowledge:Folder"] = Repository.Knowledge,
                ["Knowledge:IndexFolder"] = Path.Combine(folder.FullName, "index"),
            });
            builder.Services.AddBot();
            builder.Services.ConfigureAll<HttpClientFactoryOptions>(options =>
                options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = telegram));
            // What a digest says costs the same for all of a language; here it is how it gets there.
            builder.Services.Replace(ServiceDescriptor.Singleton<IArrivals>(new OneArrival()));
            builder.Services.Replace(ServiceDescriptor.Singleton<IDigestWriter>(new PlainDigests()));
            using var host = builder.Build();
            var started = Stopwatch.GetTimestamp();
            await host.StartAsync(cancellation);
            var subscriptions = host.Services.GetRequiredService<ISubscriptions>();
            while (subscriptions.NextDueAt() <= TimeProvider.System.GetUtcNow())
            {
                await Task.Delay(Look, cancellation);
            }

            var filled = Stopwatch.GetElapsedTime(started);
            var (before, from) = (telegram.Sent, Stopwatch.GetTimestamp());
            await Task.Delay(TimeSpan.FromSeconds(seconds), cancellation);
            var (sent, took) = (telegram.Sent - before, Stopwatch.GetElapsedTime(from));
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{chats} subscribers due at once: the outbox is filled {filled.TotalSeconds:F1} s after the start of the bot; peak working set "
                + $"{process.PeakWorkingSet64 / BytesAMegabyte:F0} MB; then {sent / took.TotalSeconds:F1} messages/s over {took.TotalSeconds:F0} s, "
                + $"at most {telegram.MostInSecond} in any second"));
            await host.StopAsync(cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task Subscribe(string file, int chats)
    {
        await using var database = Database.Open(file);
        var outbox = new SqliteOutbox(database);
        var now = TimeProvider.System.GetUtcNow();
        string[] languages = ["en", "uk", "ru", "tr", "az"];
        var due = now.AddMinutes(-1);
        var time = LocalTime.FromMinutesSinceMidnight((due.Hour * 60) + due.Minute);
        foreach (var chunk in Enumerable.Range(1, chats).Chunk(Chunk))
        {
            await outbox.Add(
                [],
                [.. chunk.Select(chat => new Subscribed(new Subscription(
                    chat, null, languages[chat % languages.Length], new DigestSchedule(null, time, "UTC"), due, 0, due.AddDays(-1), now)))],
                now);
        }
    }

    sealed class OneArrival : IArrivals
    {
        public long LatestBatch() => 1;

        public long BatchAt(DateTimeOffset time) => 1;

        public IReadOnlyList<ArrivedArticle> Between(long after, long upTo) => [];
    }

    sealed class PlainDigests : IDigestWriter
    {
        public bool HasNews(DigestSpan span) => true;

        public IReadOnlyList<MessagePart> Write(long chatId, DigestSpan span) => [new MessagePart("<b>Digest</b> of the day.")];
    }

    /// <summary>A Telegram without a network that counts messages.</summary>
    sealed class CountingTelegram : HttpMessageHandler
    {
        readonly List<long> times = [];

        public int Sent
        {
            get
            {
                lock (times)
                {
                    return times.Count;
                }
            }
        }

        public int MostInSecond
        {
            get
            {
                lock (times)
                {
                    var (most, first) = (0, 0);
                    for (var last = 0; last < times.Count; last++)
                    {
                        while (Stopwatch.GetElapsedTime(times[first], times[last]) >= TimeSpan.FromSeconds(1))
                        {
                            first++;
                        }

                        most = Math.Max(most, last - first + 1);
                    }

                    return most;
                }
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var result = "true";
            switch (request.RequestUri!.Segments[^1])
            {
                case "sendMessage":
                    lock (times)
                    {
                        times.Add(Stopwatch.GetTimestamp());
                    }

                    result = """{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"x"}""";
                    break;
                case "getMe":
                    result = """{"id":1,"is_bot":true,"first_name":"b","username":"b_bot"}""";
                    break;
                case "getWebhookInfo":
                    result = """{"url":"","has_custom_certificate":false,"pending_update_count":0}""";
                    break;
                case "getUpdates":
                    await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
                    result = "[]";
                    break;
            }

            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"ok":true,"result":{{result}}}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}

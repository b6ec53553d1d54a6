using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Delivery;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>A digest to many chats with the limits on, while a few people ask: how fast it goes, and how long they wait.</summary>
static class BroadcastFigures
{
    const long OrderId = 1;
    const int Askers = 60;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(487);

    /// <summary>Sends the digest, and prints.</summary>
    public static async Task Print(int chats, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-broadcast-");
        try
        {
            await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { EnforcesLimits = true }, cancellation);
            var readers = new Crowd(sandbox.World, chats);
            var askers = new Crowd(sandbox.World, Askers, 900_001);
            using var host = Build(sandbox, folder.FullName);
            await host.StartAsync(cancellation);
            // The first answers of a process are slow for reasons of their own.
            Enumerable.Range(0, Askers / 3).ToList().ForEach(asker => askers.Ask(asker));
            await askers.WhenAnswered(cancellation);
            var before = sandbox.Requests.Count;
            await Order(host.Services, readers);
            var waits = await AskUntil(readers.WhenAllHave("Digest", cancellation), sandbox.World, askers, cancellation);
            var rate = SendRate.Of([.. sandbox.Requests.Skip(before)]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"a digest to {chats} chats: {rate.Sent} messages, {rate.Sustained:F2}/s after the first second, at most "
                + $"{rate.MostInSecond} in any second, {rate.Refused} refused with 429"));
            Figures.Print("question to answer meanwhile", "ms", waits);
            await host.StopAsync(cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static IHost Build(SandboxServer sandbox, string folder)
    {
        var builder = Program.CreateBuilder(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = sandbox.Token,
            ["Telegram:ApiAddress"] = sandbox.Address.ToString(),
            ["Storage:DataFolder"] = folder,
            ["Knowledge:Folder"] = Repository.Knowledge,
            ["Knowledge:IndexFolder"] = Path.Combine(folder, "index"),
            ["Operations:ListenOn"] = "",
        });
        builder.Services.AddBot();
        return builder.Build();
    }

    // As a feature would: an update that is answered by a digest to each chat.
    static async Task Order(IServiceProvider services, Crowd readers)
    {
        var inbox = services.GetRequiredService<IInbox>();
        var now = TimeProvider.System.GetUtcNow();
        await inbox.Append([new ReceivedUpdate(OrderId, 0, "{}")], now);
        var digests = readers.Chats.Select(chat => new SendText(chat.Id, null, "<b>Digest</b> of the day.", null, null) { Kind = PostingKind.Digest });
        var postings = await inbox.Finish(OrderId, [.. digests], [], null, now);
        await services.GetRequiredService<DeliveryWorker>().Post(postings);
    }

    static async Task<List<double>> AskUntil(Task end, SandboxWorld world, Crowd askers, CancellationToken cancellation)
    {
        var waits = new List<double>();
        for (var asker = 0; !end.IsCompleted; asker++)
        {
            var asked = TimeProvider.System.GetTimestamp();
            var question = askers.Ask(asker);
            await world.WaitForAsync(
                question.Chat, message => message.From == world.Bot && message.ReplyToId == question.Id, cancellation);
            waits.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
            await Task.WhenAny(end, Task.Delay(Pause, cancellation));
        }

        await end;
        return waits;
    }
}

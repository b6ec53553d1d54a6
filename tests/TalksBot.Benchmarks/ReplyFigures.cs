using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Knowledge;
using TalksBot.Receiving;
using TalksBot.Routing;

namespace TalksBot.Benchmarks;

/// <summary>From a received question to the stored reply, with the real database.</summary>
static class ReplyFigures
{
    /// <summary>Asks the articles' own questions one after the other, and prints how long each took.</summary>
    public static async Task Print(int questions, int warmUp)
    {
        var data = Directory.CreateTempSubdirectory("talksbot-reply-");
        try
        {
            var builder = Program.CreateBuilder(new Dictionary<string, string?>
            {
                ["Telegram:Token"] = "1:benchmark",
                ["Storage:DataFolder"] = data.FullName,
                ["Asking:QuestionsPerMinutePerPerson"] = "1000000",
                ["Knowledge:Folder"] = Repository.Knowledge,
                ["Knowledge:IndexFolder"] = Path.Combine(data.FullName, "index"),
            });
            builder.Services.AddBot();
            using var host = builder.Build();
            host.Services.GetRequiredService<BotIdentitySource>().Set(new BotIdentity(1, "talks_bot"));
            var asked = host.Services.GetRequiredService<KnowledgeBase>().Questions;
            var inbox = host.Services.GetRequiredService<IInbox>();
            var handler = host.Services.GetRequiredService<UpdateHandler>();
            var milliseconds = new List<double>();
            for (var number = 1; number <= warmUp + questions; number++)
            {
                var update = new ReceivedUpdate(number, 5, UpdateOf(number, asked[number % asked.Count]));
                var started = Stopwatch.GetTimestamp();
                await inbox.Append([update], DateTimeOffset.UnixEpoch);
                await handler.Handle(update, CancellationToken.None);
                milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            Figures.Print("question to stored reply", "ms", milliseconds.Skip(warmUp));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    static string UpdateOf(int number, string question) => JsonSerializer.Serialize(new
    {
        update_id = number,
        message = new
        {
            message_id = number,
            date = 1,
            chat = new { id = 5, type = "private" },
            from = new { id = 5, is_bot = false, first_name = "Ann" },
            text = question,
        },
    });
}

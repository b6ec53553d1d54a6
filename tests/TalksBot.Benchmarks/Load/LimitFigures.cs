using System.Collections.Concurrent;
using System.Globalization;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>Many questions at once with the limits on, against a Sandbox that refuses what exceeds Telegram's.</summary>
static class LimitFigures
{
    /// <summary>Asks, and prints how fast the answers came.</summary>
    public static async Task Print(int questions, int people, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-limits-");
        try
        {
            await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { EnforcesLimits = true }, cancellation);
            using var bot = BotProgram.Start(sandbox, folder.FullName, new ConcurrentQueue<string>());
            await bot.Listening.WaitAsync(cancellation);
            var crowd = new Crowd(sandbox.World, people);
            for (var number = 0; number < questions; number++)
            {
                crowd.Ask(number);
            }

            await crowd.WhenAnswered(cancellation);
            var rate = SendRate.Of(sandbox.Requests);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{questions} questions from {people} people: {rate.Sent} messages, {rate.Sustained:F2}/s after the first second, "
                + $"at most {rate.MostInSecond} in any second, {rate.Refused} refused with 429"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

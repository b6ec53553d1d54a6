using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>How fast messages came in at a Sandbox.</summary>
/// <param name="Sent">How many were accepted.</param>
/// <param name="Refused">How many were refused with 429.</param>
/// <param name="Sustained">Messages a second after the first second, in which a whole second's worth goes at once.</param>
/// <param name="MostInSecond">The most in any second.</param>
sealed record SendRate(int Sent, int Refused, double Sustained, int MostInSecond)
{
    /// <summary>Reads it from what the Sandbox was asked.</summary>
    public static SendRate Of(IReadOnlyList<SandboxRequest> requests)
    {
        var sends = requests.Where(request => request.Method == "sendMessage").ToList();
        var times = sends.Where(send => send.Status == 200).Select(send => send.At).Order().ToList();
        var second = TimeSpan.FromSeconds(1);
        var after = times.SkipWhile(at => at - times[0] < second).ToList();
        return new SendRate(
            times.Count,
            sends.Count(send => send.Status == 429),
            after.Count / (times[^1] - times[0] - second).TotalSeconds,
            MostIn(second, times));
    }

    static int MostIn(TimeSpan window, List<DateTimeOffset> times)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= window)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}

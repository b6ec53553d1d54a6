using System.Text.Json;
using TalksBot.Receiving;
using Telegram.Bot.Exceptions;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>The updates that Telegram keeps for the bot until they are confirmed.</summary>
sealed class UpdateFeed(SimulatedClock clock, Odds odds)
{
    const int BatchSize = 100;

    readonly List<FedUpdate> waiting = [];
    readonly List<FedUpdate> confirmed = [];
    Action? wake;
    long lastId = 1000;

    /// <summary>How many the bot has not confirmed.</summary>
    public int Waiting => waiting.Count;

    /// <summary>The bot forgot all that it had under way: a poll that waits is none of the next run's.</summary>
    public void HangUp() => wake = null;

    /// <summary>Adds an update; its <c>update_id</c> is put in place of <c>ID</c>.</summary>
    public void Add(string json)
    {
        var id = ++lastId;
        var update = new FedUpdate(id, JsonDocument.Parse(json.Replace("ID", $"{id}", StringComparison.Ordinal)).RootElement);
        waiting.Insert(waiting.Count > 0 && odds.Strikes(odds.Swapped) ? waiting.Count - 1 : waiting.Count, update);
        wake?.Invoke();
    }

    /// <summary>Answers getUpdates.</summary>
    /// <param name="poll">The request.</param>
    /// <param name="answer">Gets the updates, or what went wrong.</param>
    public void Poll(GetRawUpdates poll, Action<JsonElement[], Exception?> answer)
    {
        if (odds.Strikes(odds.BreakBefore) || odds.Strikes(odds.NoConnection))
        {
            clock.After(odds.Between(1, 200), () => answer([], new RequestException("broken", new HttpRequestException("reset"))));
            return;
        }

        foreach (var update in waiting.Where(update => update.Id < poll.Offset).ToList())
        {
            waiting.Remove(update);
            confirmed.Add(update);
        }

        if (odds.Strikes(odds.BreakAfter) || odds.Strikes(odds.ServerError))
        {
            clock.After(odds.Between(1, 200), () => answer([], new ApiRequestException("Bad Gateway", 502)));
            return;
        }

        var isAnswered = false;
        if (waiting.Count > 0)
        {
            Send();
            return;
        }

        wake = Send;
        clock.After(TimeSpan.FromSeconds(poll.Timeout), Send);

        void Send()
        {
            if (isAnswered)
            {
                return;
            }

            isAnswered = true;
            wake = null;
            var batch = waiting.Take(BatchSize).ToList();
            if (confirmed.Count > 0 && odds.Strikes(odds.Twice))
            {
                batch.Add(confirmed[odds.Below(confirmed.Count)]);
            }

            clock.After(odds.Between(2, 100), () => answer([.. batch.Select(update => update.Body)], null));
        }
    }

    readonly record struct FedUpdate(long Id, JsonElement Body);
}

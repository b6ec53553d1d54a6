using System.Collections.Concurrent;
using System.Globalization;

namespace TalksBot.Sandbox.Chats;

/// <summary>Pressed buttons whose query the bot has not answered yet.</summary>
sealed class CallbackQueries(TimeProvider time)
{
    /// <summary>How long Telegram's clients wait for an answer, roughly; it publishes no figure.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, OpenQuery> open = [];
    long lastId = 4_000_000_000_000_000;

    /// <summary>Opens a query; the task ends with what the bot answers.</summary>
    public (string Id, Task<SandboxAlert?> Answer) Open()
    {
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        var query = new OpenQuery(time.GetUtcNow(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        open[id] = query;
        return (id, query.Answer.Task);
    }

    /// <summary>Answers a query.</summary>
    /// <returns>Whether it was there, young enough and unanswered.</returns>
    public bool Answer(string id, SandboxAlert? alert)
        => open.TryRemove(id, out var query)
            && time.GetUtcNow() - query.Since <= Lifetime
            && query.Answer.TrySetResult(alert);

    /// <summary>Forgets a query that nobody waits for any more.</summary>
    public void Close(string id) => open.TryRemove(id, out _);

    sealed record OpenQuery(DateTimeOffset Since, TaskCompletionSource<SandboxAlert?> Answer);
}

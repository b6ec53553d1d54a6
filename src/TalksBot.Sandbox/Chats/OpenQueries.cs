using System.Collections.Concurrent;
using System.Globalization;

namespace TalksBot.Sandbox.Chats;

/// <summary>Pressed buttons, inline and guest queries that the bot has not answered yet.</summary>
/// <typeparam name="TAnswer">What the bot answers.</typeparam>
sealed class OpenQueries<TAnswer>(TimeProvider time)
{
    readonly ConcurrentDictionary<string, OpenQuery> open = [];
    long lastId = 4_000_000_000_000_000;

    /// <summary>How long Telegram's clients wait for an answer, roughly; it publishes no figure.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Opens a query; the task ends with what the bot answers.</summary>
    public (string Id, Task<TAnswer> Answer) Open()
    {
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        var query = new OpenQuery(time.GetUtcNow(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        open[id] = query;
        return (id, query.Answer.Task);
    }

    /// <summary>Answers a query.</summary>
    /// <returns>Whether it was there, young enough and unanswered.</returns>
    public bool Answer(string id, TAnswer answer)
        => open.TryRemove(id, out var query)
            && time.GetUtcNow() - query.Since <= Lifetime
            && query.Answer.TrySetResult(answer);

    /// <summary>Whether a query waits, and not for long yet.</summary>
    public bool IsYoungerThan(TimeSpan age, string id)
        => open.TryGetValue(id, out var query) && time.GetUtcNow() - query.Since <= age;

    /// <summary>Forgets a query that nobody waits for any more.</summary>
    public void Close(string id) => open.TryRemove(id, out _);

    sealed record OpenQuery(DateTimeOffset Since, TaskCompletionSource<TAnswer> Answer);
}

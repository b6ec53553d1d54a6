using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.Chats;

/// <summary>
/// The updates that wait for the bot, with Telegram's rules: an offset confirms all before it, what is not fetched within 24
/// hours is dropped, and of two polls at a time the newer wins.
/// </summary>
/// <param name="time">Says what is too old.</param>
/// <param name="added">Told of each update that is added.</param>
sealed class UpdateQueue(TimeProvider time, Action<string>? added = null)
{
    /// <summary>The kinds that come only when they are asked for by name.</summary>
    static readonly HashSet<string> OnlyOnDemand = ["chat_member", "message_reaction", "message_reaction_count"];

    static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    readonly Lock gate = new();
    readonly List<PendingUpdate> pending = [];
    HashSet<string> allowed = [];
    TaskCompletionSource changed = NewSignal();
    long newestPoll;
    long lastId = 100_000;

    /// <summary>The kinds last asked for; empty for the usual ones.</summary>
    public IReadOnlyCollection<string> Allowed
    {
        get
        {
            lock (gate)
            {
                return [.. allowed];
            }
        }
    }

    /// <summary>How many updates are not confirmed.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return pending.Count;
            }
        }
    }

    /// <summary>Adds an update of the given kind, if the bot wants that kind.</summary>
    public void Enqueue(string kind, JsonNode content)
    {
        lock (gate)
        {
            if (allowed.Count == 0 ? OnlyOnDemand.Contains(kind) : !allowed.Contains(kind))
            {
                return;
            }

            var id = ++lastId;
            Add(id, new JsonObject { ["update_id"] = id, [kind] = content }.ToJsonString());
        }
    }

    /// <summary>Adds an update as it is, whatever the bot asked for; gives it an id if it has none.</summary>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public long EnqueueRaw(string json)
    {
        bool hasId, isEmpty;
        long given = 0;
        try
        {
            using var update = JsonDocument.Parse(json);
            if (update.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new ArgumentException($"An update is a JSON object, but this is not: {json}", nameof(json));
            }

            isEmpty = !update.RootElement.EnumerateObject().Any();
            hasId = update.RootElement.TryGetProperty("update_id", out var field)
                && field.ValueKind == JsonValueKind.Number && field.TryGetInt64(out given);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"An update is a JSON object, but this is not JSON: {json}", nameof(json), e);
        }

        lock (gate)
        {
            if (hasId)
            {
                lastId = Math.Max(lastId, given);
                Add(given, json);
                return given;
            }

            // Inserted into the text and not into the parsed object: what is odd about it, such as a key that comes
            // twice, must reach the bot as it was written.
            var id = ++lastId;
            var open = json.IndexOf('{', StringComparison.Ordinal) + 1;
            var start = string.Create(CultureInfo.InvariantCulture, $"\"update_id\":{id}{(isEmpty ? "" : ",")}");
            Add(id, json.Insert(open, start));
            return id;
        }
    }

    /// <summary>
    /// Confirms what lies before <paramref name="offset"/> and gives what follows, waiting up to <paramref name="timeout"/>
    /// while there is nothing.
    /// </summary>
    /// <param name="offset">As in <c>getUpdates</c>: 0 confirms nothing, -N keeps only the last N.</param>
    /// <param name="limit">The most updates to give.</param>
    /// <param name="timeout">How long to wait for the first.</param>
    /// <param name="kinds">The kinds wanted from now on; <see langword="null"/> leaves it as it was.</param>
    /// <param name="ct">Ends the wait with an exception.</param>
    /// <returns>The updates; <see langword="null"/> when another poll has ended this one.</returns>
    public async Task<IReadOnlyList<string>?> PollAsync(
        long offset, int limit, TimeSpan timeout, IEnumerable<string>? kinds, CancellationToken ct)
    {
        long mine;
        lock (gate)
        {
            mine = ++newestPoll;
            allowed = kinds is null ? allowed : [.. kinds];
            Confirm(offset);

            // Wakes the poll that this one ends.
            Signal();
        }

        using var deadline = new CancellationTokenSource(timeout, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (mine != newestPoll)
                {
                    return null;
                }

                pending.RemoveAll(each => time.GetUtcNow() - each.Since > Kept);
                if (pending.Count > 0 || timeout == TimeSpan.Zero || deadline.IsCancellationRequested)
                {
                    return [.. pending.Take(limit).Select(each => each.Json)];
                }

                more = changed.Task;
            }

            await Task.WhenAny(more, Task.Delay(Timeout.InfiniteTimeSpan, any.Token)).ConfigureAwait(false);
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Completes when all updates that are there now are confirmed.</summary>
    public async Task WaitUntilConfirmedAsync(CancellationToken ct)
    {
        long last;
        lock (gate)
        {
            last = lastId;
        }

        while (true)
        {
            Task more;
            lock (gate)
            {
                if (!pending.Exists(each => each.Id <= last))
                {
                    return;
                }

                more = changed.Task;
            }

            await more.WaitAsync(ct).ConfigureAwait(false);
        }
    }

    /// <summary>Drops all that waits, as <c>drop_pending_updates</c> does.</summary>
    public void Clear()
    {
        lock (gate)
        {
            pending.Clear();
            Signal();
        }
    }

    void Confirm(long offset)
    {
        if (offset < 0)
        {
            pending.RemoveRange(0, (int)Math.Max(0, pending.Count + offset));
        }
        else
        {
            pending.RemoveAll(each => each.Id < offset);
        }
    }

    void Add(long id, string json)
    {
        pending.Add(new PendingUpdate(id, json, time.GetUtcNow()));
        added?.Invoke(json);
        Signal();
    }

    void Signal()
    {
        changed.TrySetResult();
        changed = NewSignal();
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    sealed record PendingUpdate(long Id, string Json, DateTimeOffset Since);
}

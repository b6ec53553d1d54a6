using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Operations;

namespace TalksBot.Receiving;

/// <summary>
/// The hall behind every door: writes what comes in into the inbox, then passes on what is new. Inline queries are only
/// passed on: they are worth nothing after a restart.
/// </summary>
sealed partial class UpdateIntake(
    IInbox inbox, InlineLane inline, ReceivingMetrics metrics, TimeProvider time, ILogger<UpdateIntake> logger)
{
    // Longer than a long poll that times out and the longest pause after failures together.
    static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(3);

    readonly Channel<ReceivedUpdate> accepted = Channel.CreateUnbounded<ReceivedUpdate>(new() { SingleReader = true });

    /// <summary>The updates that are on disk and wait to be handled, in the order of their arrival.</summary>
    public ChannelReader<ReceivedUpdate> Accepted => accepted.Reader;

    /// <summary>Whether the door goes on: it says so at the beginning of each round.</summary>
    public LoopPulse Pulse { get; } = new(time);

    /// <summary>When the door was last in contact with Telegram.</summary>
    public LastContact Contact { get; } = new(time);

    /// <summary>A round of the door begins.</summary>
    public void BeginRound() => Pulse.Expect(LongestRound);

    /// <summary>Takes a batch. When this returns, the updates may be confirmed to Telegram.</summary>
    /// <param name="updates">The updates as Telegram sent them.</param>
    /// <returns>The highest update id in the batch, or <see langword="null"/> when it has none.</returns>
    public async Task<long?> Accept(IReadOnlyList<JsonElement> updates)
    {
        var rows = new List<ReceivedUpdate>(updates.Count);
        var queries = new List<InlineQuery>();
        long? last = null;
        foreach (var update in updates)
        {
            if (Read(update) is { } row)
            {
                metrics.Count(IncomingReader.KindOf(update));
                last = Math.Max(last ?? row.UpdateId, row.UpdateId);
                if (InlineQueryReader.Read(update, time.GetUtcNow()) is { } query)
                {
                    queries.Add(query);
                }
                else
                {
                    rows.Add(row);
                }
            }
            else
            {
                LogWithoutId(JsonMarshal.GetRawUtf8Value(update).Length);
            }
        }

        if (rows.Count > 0)
        {
            // By their numbers, in whatever order they came: so the next start would resume them too.
            rows.Sort((one, other) => one.UpdateId.CompareTo(other.UpdateId));
            foreach (var row in await inbox.Append(rows, time.GetUtcNow()))
            {
                accepted.Writer.TryWrite(row);
            }
        }

        // Only now: when the disk refuses, the whole batch comes again.
        queries.ForEach(inline.Add);
        return last;
    }

    /// <summary>Passes on what an earlier run left undone. To be called once, before the first batch.</summary>
    public void Resume()
    {
        var waiting = inbox.LoadWaiting();
        foreach (var row in waiting)
        {
            accepted.Writer.TryWrite(row);
        }

        if (waiting.Count > 0)
        {
            LogResumed(waiting.Count);
        }
    }

    static ReceivedUpdate? Read(JsonElement update)
    {
        try
        {
            return update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id)
                && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var updateId)
                ? new ReceivedUpdate(updateId, IncomingReader.ChatIdOf(update), TextOf(update))
                : null;
        }
        catch (InvalidOperationException)
        {
            // The name of a member is half a surrogate pair: no text in any encoding, and nothing that Telegram sends.
            return null;
        }
    }

    // A byte that is no UTF-8 becomes a replacement mark, where GetRawText would throw and hold up all the others.
    static string TextOf(JsonElement update) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(update));

    [LoggerMessage(LogLevel.Warning, "Skipped an update of {Length} bytes that has no update_id.")]
    partial void LogWithoutId(int length);

    [LoggerMessage(LogLevel.Information, "Resumed {Count} updates that the last run left undone.")]
    partial void LogResumed(int count);
}

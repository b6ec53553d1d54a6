using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox;

/// <content>What a test sees of the world.</content>
public sealed partial class SandboxWorld
{
    /// <summary>The messages of a chat as they are now, the oldest first.</summary>
    public IReadOnlyList<SandboxMessage> Messages(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            return [.. State(chat.Id).Messages];
        }
    }

    /// <summary>The pinned messages of a chat as they are now, the newest pin last.</summary>
    public IReadOnlyList<SandboxMessage> Pinned(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            var state = State(chat.Id);
            return [.. state.Pins.Select(state.Find).OfType<SandboxMessage>()];
        }
    }

    /// <summary>The pins of a chat and how they were made, the newest last.</summary>
    public IReadOnlyList<SandboxPin> Pins(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            return [.. State(chat.Id).PinDetails];
        }
    }

    /// <summary>The command menu that a person sees in a chat, by Telegram's rules for scopes and languages.</summary>
    public IReadOnlyList<SandboxCommand> CommandsFor(SandboxUser user, SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            return Commands.For(State(chat.Id), State(chat.Id).Standing(user));
        }
    }

    /// <summary>What the bot was seen doing in a chat, such as <c>typing</c>, the oldest first.</summary>
    public IReadOnlyList<string> ChatActions(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            return [.. State(chat.Id).Actions];
        }
    }

    /// <summary>
    /// Completes with the first message of the chat that is wanted: the oldest that is there already, or else the next
    /// that is sent or edited. No version of a message is passed over.
    /// </summary>
    public Task<SandboxMessage> WaitForAsync(
        SandboxChat chat, Func<SandboxMessage, bool> wanted, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(wanted);
        lock (gate)
        {
            var there = State(chat.Id).Messages.FirstOrDefault(wanted);
            return there is null ? waiters.Add(chat.Id, wanted, ct) : Task.FromResult(there);
        }
    }

    /// <summary>
    /// Completes when the bot has confirmed every update that is there now. It may still be at work on them: what it did
    /// is awaited with <see cref="WaitForAsync"/>.
    /// </summary>
    public Task WaitUntilConfirmedAsync(CancellationToken ct = default) => Updates.WaitUntilConfirmedAsync(ct);

    /// <summary>How many updates the bot has not confirmed.</summary>
    public int UnconfirmedUpdates => Updates.Count;

    /// <summary>Sends the bot an update as it is written here, whatever kinds it asked for.</summary>
    /// <param name="json">A JSON object; it gets an <c>update_id</c> if it has none.</param>
    /// <returns>Its <c>update_id</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public long EnqueueRaw(string json) => Updates.EnqueueRaw(json);
}

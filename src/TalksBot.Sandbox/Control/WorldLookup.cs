namespace TalksBot.Sandbox.Control;

/// <summary>Finds what the chat page names by number.</summary>
sealed class WorldLookup(SandboxWorld world)
{
    /// <exception cref="ControlRefusal">There is none.</exception>
    public SandboxUser Person(long id) => world.People.FirstOrDefault(each => each.Id == id) ?? throw Missing("person");

    /// <summary>A person or the bot.</summary>
    /// <exception cref="ControlRefusal">There is none.</exception>
    public SandboxUser Anybody(long id) => world.FindUser(id) ?? throw Missing("person");

    /// <exception cref="ControlRefusal">There is none.</exception>
    public SandboxChat Chat(long id) => world.FindState(id)?.Chat ?? throw Missing("chat");

    /// <exception cref="ControlRefusal">There is none any more.</exception>
    public SandboxMessage Message(long chatId, int id)
    {
        var chat = Chat(chatId);
        return world.Under(() => world.FindState(chat.Id)?.Find(id)) ?? throw Missing("message");
    }

    /// <summary>A topic of a forum; <see langword="null"/> for no number.</summary>
    /// <exception cref="ControlRefusal">There is none.</exception>
    public SandboxTopic? Topic(SandboxChat chat, int? id) => id is null
        ? null
        : world.Topics(chat).FirstOrDefault(each => each.Id == id) ?? throw Missing("topic");

    static ControlRefusal Missing(string what) => new(404, $"There is no such {what} any more.");
}

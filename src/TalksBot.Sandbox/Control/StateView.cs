namespace TalksBot.Sandbox.Control;

/// <summary>All that the chat page starts from.</summary>
/// <param name="Run">Tells one start of the Sandbox from another, whose messages have the same numbers.</param>
/// <param name="Bot">The bot.</param>
/// <param name="ReadsAll">Whether its privacy mode is off.</param>
/// <param name="People">Those whom the page can be.</param>
/// <param name="Chats">The chats.</param>
/// <param name="Messages">The messages of all chats, in order within each.</param>
/// <param name="Questions">What the page suggests to ask.</param>
/// <param name="Now">The time in the Sandbox.</param>
/// <param name="CanAdvance">Whether the page may put it forward.</param>
sealed record StateView(
    string Run,
    PersonView Bot,
    bool ReadsAll,
    IReadOnlyList<PersonView> People,
    IReadOnlyList<ChatView> Chats,
    IReadOnlyList<MessageView> Messages,
    IReadOnlyList<string> Questions,
    DateTimeOffset Now,
    bool CanAdvance)
{
    public static StateView Of(SandboxWorld world, string run) => world.Under(() =>
    {
        var states = world.Chats.Select(each => world.FindState(each.Id)!)
            .OrderBy(each => each.Chat.Kind == SandboxChatKind.Group).ThenByDescending(each => each.Chat.Id).ToList();
        return new StateView(
            run,
            PersonView.Of(world, world.Bot),
            world.CanReadAllGroupMessages,
            [.. world.People.Where(each => !each.IsBot).Select(each => PersonView.Of(world, each))],
            [.. states.Select(ChatView.Of)],
            [.. states.SelectMany(state => state.Messages.Select(each => MessageView.Of(state, each)))],
            world.Options.SuggestedQuestions,
            world.Options.Time.GetUtcNow(),
            world.Options.Time is AdjustableTime);
    });
}

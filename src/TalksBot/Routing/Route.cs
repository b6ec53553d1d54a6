using TalksBot.Chats;

namespace TalksBot.Routing;

/// <summary>A line of the route table: which updates go to which feature.</summary>
/// <param name="Takes">Whether the route is for an update.</param>
/// <param name="Handle">What the feature makes of it.</param>
sealed record Route(Func<Incoming, bool> Takes, Func<Incoming, Reaction> Handle)
{
    /// <summary>A command, with or without the bot's name.</summary>
    public static Route OnCommand(string name, Func<IncomingMessage, Reaction> handle) => new(
        incoming => incoming is IncomingMessage message && message.Command == name,
        incoming => handle((IncomingMessage)incoming));

    /// <summary>A message to the bot that is no command.</summary>
    public static Route OnText(Func<IncomingMessage, Reaction> handle) => new(
        incoming => incoming is IncomingMessage { Command: null },
        incoming => handle((IncomingMessage)incoming));

    /// <summary>A command that no route before this one takes.</summary>
    public static Route OnAnyCommand(Func<IncomingMessage, Reaction> handle) => new(
        incoming => incoming is IncomingMessage { Command: not null },
        incoming => handle((IncomingMessage)incoming));

    /// <summary>A button whose data begin with a topic.</summary>
    public static Route OnButton(string topic, Func<ButtonPress, Reaction> handle) => new(
        incoming => incoming is ButtonPress press && press.Topic == topic,
        incoming => handle((ButtonPress)incoming));

    /// <summary>A button that no route before this one takes.</summary>
    public static Route OnAnyButton(Func<ButtonPress, Reaction> handle) => new(
        incoming => incoming is ButtonPress,
        incoming => handle((ButtonPress)incoming));
}

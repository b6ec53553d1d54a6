using TalksBot.Chats;

namespace TalksBot.Routing;

/// <summary>A line of the route table: which updates go to which feature.</summary>
/// <param name="Takes">Whether the route is for an update.</param>
/// <param name="Handle">What the feature makes of it.</param>
sealed record Route(Func<Incoming, bool> Takes, Func<Incoming, CancellationToken, Task<Reaction>> Handle)
{
    /// <summary>A command, with or without the bot's name.</summary>
    public static Route OnCommand(string name, Func<IncomingMessage, Reaction> handle) =>
        OnCommand(name, AtOnce(handle));

    /// <inheritdoc cref="OnCommand(string, Func{IncomingMessage, Reaction})"/>
    public static Route OnCommand(string name, Func<IncomingMessage, CancellationToken, Task<Reaction>> handle) =>
        On(message => message.Command == name && !message.IsEdited, handle);

    /// <summary>A command that exists for some people only; to everybody else it is one that nobody knows.</summary>
    public static Route OnCommandOf(Func<Incoming, bool> some, string name, Func<IncomingMessage, Reaction> handle) =>
        On(message => message.Command == name && !message.IsEdited && some(message), AtOnce(handle));

    /// <summary>A button that exists for some people only.</summary>
    public static Route OnButtonOf(Func<Incoming, bool> some, string topic, Func<ButtonPress, Reaction> handle) =>
        On(press => press.Topic == topic && some(press), AtOnce(handle));

    /// <summary>
    /// A deep link (<c>t.me/bot?start=PAYLOAD</c>) whose payload begins with a prefix. It opens the private chat: in a group
    /// the same words are only a /start.
    /// </summary>
    public static Route OnStart(string prefix, Func<IncomingMessage, Reaction> handle) => OnStart(prefix, AtOnce(handle));

    /// <inheritdoc cref="OnStart(string, Func{IncomingMessage, Reaction})"/>
    public static Route OnStart(string prefix, Func<IncomingMessage, CancellationToken, Task<Reaction>> handle) => On(
        message => message is { Command: "start", IsEdited: false, Chat.IsPrivate: true } && message.Text.StartsWith(prefix, StringComparison.Ordinal),
        handle);

    /// <summary>A command that no route before this one takes.</summary>
    public static Route OnAnyCommand(Func<IncomingMessage, Reaction> handle) =>
        On(message => message.Command is not null && !message.IsEdited, AtOnce(handle));

    /// <summary>A message to the bot that is no command.</summary>
    public static Route OnText(Func<IncomingMessage, CancellationToken, Task<Reaction>> handle) =>
        On(message => message is { Command: null, IsAddressed: true, IsEdited: false }, handle);

    /// <summary>A message in a group that turns to nobody, or to somebody else.</summary>
    public static Route OnOverheard(Func<IncomingMessage, CancellationToken, Task<Reaction>> handle) =>
        On(message => message is { Command: null, IsAddressed: false, IsEdited: false }, handle);

    /// <summary>A message that got another text.</summary>
    public static Route OnEdited(Func<IncomingMessage, CancellationToken, Task<Reaction>> handle) =>
        On(message => message.IsEdited, handle);

    /// <summary>A button whose data begin with a topic.</summary>
    public static Route OnButton(string topic, Func<ButtonPress, Reaction> handle) => OnButton(topic, AtOnce(handle));

    /// <inheritdoc cref="OnButton(string, Func{ButtonPress, Reaction})"/>
    public static Route OnButton(string topic, Func<ButtonPress, CancellationToken, Task<Reaction>> handle) =>
        On(press => press.Topic == topic, handle);

    /// <summary>A button that no route before this one takes.</summary>
    public static Route OnAnyButton(Func<ButtonPress, Reaction> handle) => On(_ => true, AtOnce(handle));

    /// <summary>Any update of a kind, if it is as wanted.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public static Route On<T>(Func<T, bool> takes, Func<T, CancellationToken, Task<Reaction>> handle)
        where T : Incoming => new(
            incoming => incoming is T one && takes(one),
            (incoming, cancellation) => handle((T)incoming, cancellation));

    /// <summary>Any update of a kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public static Route On<T>(Func<T, Reaction> handle)
        where T : Incoming => On(_ => true, AtOnce(handle));

    static Func<T, CancellationToken, Task<Reaction>> AtOnce<T>(Func<T, Reaction> handle) =>
        (one, _) => Task.FromResult(handle(one));
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The bot's command menus, one for each scope and language.</summary>
sealed class CommandMenus
{
    readonly ConcurrentDictionary<(string Scope, string Language), JsonArray> menus = [];

    public JsonArray? this[string scope, string language] => menus.GetValueOrDefault((scope, language));

    public void Put(string scope, string language, JsonArray commands) => menus[(scope, language)] = commands;

    public void Remove(string scope, string language) => menus.TryRemove((scope, language), out _);

    /// <summary>
    /// The menu that somebody sees: the narrowest scope that has one, first in their language and then in none
    /// (<see href="https://core.telegram.org/bots/api#botcommandscope"/>).
    /// </summary>
    public IReadOnlyList<SandboxCommand> For(ChatState state, Member member)
    {
        var chat = state.Chat.Id;
        string?[] scopes = state.Chat.IsPrivate
            ? [Scope("chat", chat), Scope("all_private_chats"), Scope("default")]
            :
            [
                Scope("chat_member", chat, member.User.Id),
                member.IsAdministrator ? Scope("chat_administrators", chat) : null,
                Scope("chat", chat),
                member.IsAdministrator ? Scope("all_chat_administrators") : null,
                Scope("all_group_chats"),
                Scope("default"),
            ];
        var language = member.User.LanguageCode ?? "";
        var menu = scopes.OfType<string>()
            .SelectMany(scope => (JsonArray?[])[this[scope, language], this[scope, ""]])
            .FirstOrDefault(each => each is not null);
        return
        [
            .. (menu ?? []).Select(each => new SandboxCommand(
                each!["command"]!.GetValue<string>().TrimStart('/'), each["description"]!.GetValue<string>())),
        ];
    }

    /// <summary>A scope as a key.</summary>
    public static string Scope(string type, long? chat = null, long? user = null) => $"{type} {chat} {user}";
}

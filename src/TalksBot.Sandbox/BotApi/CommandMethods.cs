using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The bot's command menus, one for each scope and language.</summary>
sealed partial class CommandMethods(SandboxWorld world)
{
    const int MostCommands = 100;

    static readonly HashSet<string> Types =
    [
        "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member",
    ];

    public JsonNode Set(ApiParameters parameters)
    {
        var commands = parameters.Json("commands", "commands") as JsonArray
            ?? throw ApiRefusal.BadRequest("can't parse commands: expected an Array of BotCommand");
        if (commands.Count > MostCommands)
        {
            throw ApiRefusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in commands)
        {
            var fields = new ApiParameters(command as JsonObject
                ?? throw ApiRefusal.BadRequest("can't parse BotCommand: expected an Object"));
            if (!CommandName().IsMatch(fields.Text("command")))
            {
                throw ApiRefusal.BadRequest("BOT_COMMAND_INVALID");
            }

            if (fields.Text("description").Length is < 1 or > 256)
            {
                throw ApiRefusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        // An empty list is no menu, as if it had been deleted.
        var (scope, language) = Key(parameters);
        if (commands.Count == 0)
        {
            world.Commands.Remove(scope, language);
        }
        else
        {
            world.Commands.Put(scope, language, (JsonArray)commands.DeepClone());
        }

        return JsonValue.Create(true);
    }

    public JsonNode Get(ApiParameters parameters)
    {
        var (scope, language) = Key(parameters);
        return world.Commands[scope, language]?.DeepClone() ?? new JsonArray();
    }

    public JsonNode Delete(ApiParameters parameters)
    {
        var (scope, language) = Key(parameters);
        world.Commands.Remove(scope, language);
        return JsonValue.Create(true);
    }

    (string Scope, string Language) Key(ApiParameters parameters)
    {
        var scope = new ApiParameters(parameters.Object("scope", "BotCommandScope") ?? new JsonObject { ["type"] = "default" });
        var type = scope.Text("type");
        if (!Types.Contains(type))
        {
            throw ApiRefusal.BadRequest("can't parse BotCommandScope: Unsupported type specified");
        }

        var language = parameters.Text("language_code");
        if (language.Length > 0 && !(language.Length == 2 && language.All(char.IsAsciiLetterLower)))
        {
            throw ApiRefusal.BadRequest("invalid language code specified");
        }

        var chat = type is "chat" or "chat_administrators" or "chat_member"
            ? world.Under(() => ChatLookup.Require(world, scope)).Chat.Id
            : (long?)null;
        return (CommandMenus.Scope(type, chat, type == "chat_member" ? scope.Integer("user_id") : null), language);
    }

    [GeneratedRegex("^/?[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}

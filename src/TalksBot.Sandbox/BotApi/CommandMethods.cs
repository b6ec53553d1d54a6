using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The bot's command menus, one for each scope and language.</summary>
sealed partial class CommandMethods
{
    const int MostCommands = 100;

    readonly ConcurrentDictionary<(string Scope, string Language), JsonArray> menus = [];

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

        menus[Key(parameters)] = (JsonArray)commands.DeepClone();
        return JsonValue.Create(true);
    }

    public JsonNode Get(ApiParameters parameters)
        => menus.TryGetValue(Key(parameters), out var commands) ? commands.DeepClone() : new JsonArray();

    public JsonNode Delete(ApiParameters parameters)
    {
        menus.TryRemove(Key(parameters), out _);
        return JsonValue.Create(true);
    }

    static (string Scope, string Language) Key(ApiParameters parameters)
    {
        var scope = new ApiParameters(parameters.Object("scope", "BotCommandScope") ?? new JsonObject { ["type"] = "default" });
        return ($"{scope.Text("type")} {scope.Text("chat_id")} {scope.Text("user_id")}", parameters.Text("language_code"));
    }

    [GeneratedRegex("^/?[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}

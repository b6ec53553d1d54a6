using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Sandbox;

namespace TalksBot.Tests.BotApi;

/// <summary>Holds what goes over the wire against the Bot API's own names and types.</summary>
static class BotApiContract
{
    const string Array = "[]";

    /// <summary>What is wrong with a request; each line names the parameter. Empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(SandboxRequest request)
        => BotApiTable.Methods.TryGetValue(request.Method, out var method)
            ? [.. ProblemsOfFields(method, request.Parameters, request.Method)]
            : [$"{request.Method}: no such method"];

    /// <summary>What is wrong with a value that should be of the given type, such as <c>Update</c>.</summary>
    public static IReadOnlyList<string> Problems(string type, JsonNode? value) => [.. ProblemsOf(type, value, type)];

    static IEnumerable<string> ProblemsOfFields(BotApiShape shape, JsonObject given, string path)
    {
        foreach (var (name, value) in given)
        {
            if (!shape.Fields.TryGetValue(name, out var field))
            {
                yield return $"{path}.{name}: unknown";
                continue;
            }

            foreach (var problem in ProblemsOfAny(field.Types, value, $"{path}.{name}"))
            {
                yield return problem;
            }
        }

        foreach (var (name, _) in shape.Fields.Where(each => each.Value.IsRequired && !given.ContainsKey(each.Key)))
        {
            yield return $"{path}.{name}: required, but missing";
        }
    }

    // Of several types one must fit. If none does, the complaint about the nearest one is the most helpful.
    static List<string> ProblemsOfAny(IEnumerable<string> types, JsonNode? value, string path)
        => types.Select(type => ProblemsOf(type, value, path).ToList()).MinBy(problems => problems.Count)!;

    static IEnumerable<string> ProblemsOf(string type, JsonNode? value, string path)
    {
        if (type.StartsWith(Array, StringComparison.Ordinal))
        {
            return value is JsonArray items
                ? items.SelectMany((item, at) => ProblemsOf(type[Array.Length..], item, $"{path}[{at}]"))
                : [Wrong(type, value, path)];
        }

        if (!BotApiTable.Types.TryGetValue(type, out var shape))
        {
            return IsSimple(type, value) ? [] : [Wrong(type, value, path)];
        }

        if (shape.Alternatives.Count > 0)
        {
            return ProblemsOfAny(shape.Alternatives, value, path);
        }

        return value is JsonObject given ? ProblemsOfFields(shape, given, path) : [Wrong(type, value, path)];
    }

    static bool IsSimple(string type, JsonNode? value) => type switch
    {
        "String" => value?.GetValueKind() == JsonValueKind.String,
        "Boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "Integer" => value?.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToJsonString(), out _),
        "Float" => value?.GetValueKind() == JsonValueKind.Number,
        "Object" => value is JsonObject,
        _ => throw new InvalidOperationException($"The table names a type that it does not describe: {type}"),
    };

    static string Wrong(string type, JsonNode? value, string path)
        => $"{path}: {type} expected, not {value?.ToJsonString() ?? "null"}";
}

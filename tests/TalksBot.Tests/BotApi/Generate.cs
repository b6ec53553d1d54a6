// Makes methods.tsv, types.tsv and values.tsv from a description of the Bot API in JSON, in the form of
// https://github.com/PaulSonOfLars/telegram-bot-api-spec:
//
//     dotnet run tests/TalksBot.Tests/BotApi/Generate.cs -- bot-api.json tests/TalksBot.Tests/BotApi
//
// A line holds the method or type, its field, the field's types (joined by |, arrays written []TYPE) and whether it is
// required (1 or 0). A method or type without fields has one line without them. A type that is one of several others
// has a line with the field * and those others. In values.tsv stand the words that a field takes, if it takes no others.

using System.Globalization;
using System.Text;
using System.Text.Json;

if (args is not [var input, var folder])
{
    Console.Error.WriteLine("Usage: dotnet run Generate.cs -- bot-api.json OUTDIR");
    return 2;
}

using var api = JsonDocument.Parse(File.ReadAllText(input));
var version = api.RootElement.GetProperty("version").GetString();
var types = api.RootElement.GetProperty("types");
var enums = api.RootElement.GetProperty("enums");
Write("methods", api.RootElement.GetProperty("methods"));
Write("types", types);
WriteValues();
return 0;

void Write(string name, JsonElement all)
{
    var lines = new StringBuilder();
    lines.Append(CultureInfo.InvariantCulture, $"# {version}, {name}; made by Generate.cs\n");
    foreach (var each in all.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal))
    {
        var hasFields = each.Value.TryGetProperty("fields", out var fields) && fields.GetArrayLength() > 0;
        if (each.Value.TryGetProperty("subtypes", out var subtypes))
        {
            var names = subtypes.EnumerateArray().Select(one => Simplify(one.GetString()!)).Distinct();

            // Only the words of RichText tell that it may also be a text or an array of itself.
            if (each.Value.GetProperty("description")[0].GetString()!.Contains("either a String", StringComparison.Ordinal))
            {
                names = names.Prepend("[]" + each.Name).Prepend("String");
            }

            lines.Append(CultureInfo.InvariantCulture, $"{each.Name}\t*\t{string.Join('|', names)}\t0\n");
        }
        else if (!hasFields)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{each.Name}\t\t\t0\n");
        }

        if (hasFields)
        {
            foreach (var field in fields.EnumerateArray())
            {
                var required = field.GetProperty("required").GetBoolean() ? 1 : 0;
                lines.Append(CultureInfo.InvariantCulture,
                    $"{each.Name}\t{field.GetProperty("name").GetString()}\t{TypesOf(field)}\t{required}\n");
            }
        }
    }

    File.WriteAllText(Path.Combine(folder, name + ".tsv"), lines.ToString());
}

void WriteValues()
{
    var lines = new StringBuilder();
    lines.Append(CultureInfo.InvariantCulture, $"# {version}, values; made by Generate.cs\n");
    foreach (var each in types.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal))
    {
        foreach (var field in each.Value.TryGetProperty("fields", out var fields) ? [.. fields.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            var given = field.GetProperty("types");
            var words = field.TryGetProperty("enum", out var own) ? own
                : given.GetArrayLength() == 1 && enums.TryGetProperty(given[0].GetString()!, out var named) ? named.GetProperty("values")
                : default;
            if (words.ValueKind == JsonValueKind.Array && words.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String))
            {
                lines.Append(CultureInfo.InvariantCulture,
                    $"{each.Name}\t{field.GetProperty("name").GetString()}\t{string.Join('|', words.EnumerateArray().Select(word => word.GetString()))}\n");
            }
        }
    }

    File.WriteAllText(Path.Combine(folder, "values.tsv"), lines.ToString());
}

string TypesOf(JsonElement field)
{
    var given = field.GetProperty("types");

    // A set of words or numbers that only this field takes is not described: an older version tells what they are.
    if (!given.EnumerateArray().All(each => IsKnown(each.GetString()!))
        && field.TryGetProperty("types_10_1", out var older))
    {
        given = older;
    }

    var all = given.EnumerateArray().Select(each => Simplify(each.GetString()!)).Distinct().ToList();

    // A bare "Object" beside a named type only repeats that the named one is an object, and would let everything pass.
    if (all.Exists(each => types.TryGetProperty(each, out _)))
    {
        all.Remove("Object");
    }

    return string.Join('|', all);
}

bool IsKnown(string type)
{
    var name = type.Replace("Array of ", "", StringComparison.Ordinal);
    return name is "String" or "Integer" or "Float" or "Boolean" or "Object" or "Number" or "True"
        || types.TryGetProperty(name, out _) || enums.TryGetProperty(name, out _);
}

// Names of closed sets of words, and single words, are texts on the wire.
string Simplify(string type)
{
    const string array = "Array of ";
    if (type.StartsWith(array, StringComparison.Ordinal))
    {
        return "[]" + Simplify(type[array.Length..]);
    }

    return type switch
    {
        "String" or "Integer" or "Float" or "Boolean" or "Object" => type,
        "True" or "False" => "Boolean",
        "Number" => "Float",
        "Blob" => "String",
        _ when types.TryGetProperty(type, out _) => type,
        _ => "String",
    };
}

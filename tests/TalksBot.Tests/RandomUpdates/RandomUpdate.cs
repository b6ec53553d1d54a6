using System.Text.Json.Nodes;
using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.RandomUpdates;

/// <summary>Makes random updates of every kind out of the Bot API's own table of types; the same for the same seed.</summary>
sealed class RandomUpdate
{
    const int Deepest = 4;

    static readonly string[] Kinds =
        [.. BotApiTable.Types["Update"].Fields.Where(field => !field.Value.IsRequired).Select(field => field.Key)];

    /// <summary>The kinds that the bot asks for come oftener: most of what can go wrong is there.</summary>
    static readonly string[] Wanted =
        ["message", "message", "message", "edited_message", "callback_query", "my_chat_member", "inline_query", "guest_message"];

    readonly Random random;
    readonly RandomTalk talk;

    RandomUpdate(int seed)
    {
        random = new Random(seed);
        talk = new RandomTalk(random);
    }

    /// <summary>The update of a number.</summary>
    public static JsonObject Make(int seed, int number)
    {
        var maker = new RandomUpdate(unchecked((seed * 1_000_003) + number));
        var kind = maker.random.Next(4) > 0 ? maker.OneOf(Wanted) : maker.OneOf(Kinds);
        return new JsonObject
        {
            ["update_id"] = number,
            [kind] = maker.ValueOf(BotApiTable.Types["Update"].Fields[kind].Types[0], kind, depth: 1),
        };
    }

    JsonNode? ValueOf(string type, string field, int depth)
    {
        if (type.StartsWith("[]", StringComparison.Ordinal))
        {
            var items = depth > Deepest ? 0 : random.Next(3);
            return new JsonArray([.. Enumerable.Range(0, items).Select(_ => ValueOf(type[2..], field, depth + 1))]);
        }

        return type switch
        {
            "String" => talk.Text(field),
            "Integer" => Number(field),
            // The table calls some whole numbers floating too; only these have fractions on the wire.
            "Float" when field is "latitude" or "longitude" or "horizontal_accuracy" or "scale" or "x_shift" or "y_shift" =>
                Math.Round(random.NextDouble() * 100, 3),
            "Float" => random.Next(100),
            "Boolean" => random.Next(2) == 0,
            "Object" => new JsonObject(),
            _ when BotApiTable.Types[type].Alternatives is { Count: > 0 } alternatives =>
                ValueOf(depth > Deepest ? alternatives[0] : OneOf(alternatives), field, depth),
            _ => ObjectOf(type, depth),
        };
    }

    JsonObject ObjectOf(string type, int depth)
    {
        var made = new JsonObject();
        var fields = BotApiTable.Types[type].Fields;
        foreach (var (name, field) in fields)
        {
            if (field.IsRequired || (depth <= Deepest && random.Next(Math.Max(4, fields.Count)) < 2))
            {
                var isNull = !field.IsRequired && random.Next(20) == 0;
                made[name] = isNull ? null
                    : BotApiTable.Values.TryGetValue((type, name), out var words) ? OneOf(words)
                    : ValueOf(OneOf(field.Types), name, depth + 1);
            }
        }

        Sharpen(type, made, depth);
        return made;
    }

    /// <summary>What the table's types do not tell, and what must come often to be worth trying.</summary>
    void Sharpen(string type, JsonObject made, int depth)
    {
        switch (type)
        {
            case "Message":
                talk.Fill(made);
                break;
            case "InaccessibleMessage":
                made["date"] = 0; // By this the two kinds of message are told apart.
                break;
            case "User":
                talk.Introduce(made);
                break;
            case "CallbackQuery" when depth == 1:
                made["data"] = talk.ButtonData();
                made["message"] = random.Next(8) == 0 ? null : ObjectOf(random.Next(4) > 0 ? "Message" : "InaccessibleMessage", depth + 1);
                break;
            case "Chat":
                talk.Place(made);
                break;
        }
    }

    JsonNode Number(string field) => field switch
    {
        "date" or "edit_date" => random.Next(1, int.MaxValue),
        // Ids of people and chats have up to 52 significant bits; all others fit 32.
        "user_id" or "migrate_to_chat_id" or "migrate_from_chat_id" or "sender_user_id" or "user_chat_id" => random.NextInt64(1L << 52),
        _ when random.Next(3) == 0 => random.Next(5),
        _ => random.Next(),
    };

    T OneOf<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}

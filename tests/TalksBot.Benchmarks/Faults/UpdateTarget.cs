using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Updates out of getUpdates: spoiled ones, or whole ones whose button carries spoiled data.</summary>
sealed class UpdateTarget(MutatedBot bot, bool onlyButtons) : IMutationTarget
{
    /// <inheritdoc/>
    public string Name => onlyButtons ? "button data" : "updates";

    /// <inheritdoc/>
    public byte[] Make(Random random)
    {
        if (!onlyButtons)
        {
            return new Mutator(random, UpdateSamples.Updates, UpdateSamples.Words).Next();
        }

        var data = new Mutator(random, UpdateSamples.ButtonData, UpdateSamples.Words).Next();
        var update = JsonNode.Parse(UpdateSamples.Updates[6])!;
        update["callback_query"]!["data"] = Encoding.UTF8.GetString(data);
        return Encoding.UTF8.GetBytes(update.ToJsonString());
    }

    /// <inheritdoc/>
    public async Task<string?> Try(byte[] input)
    {
        JsonDocument update;
        try
        {
            update = JsonDocument.Parse(input);
        }
        catch (JsonException)
        {
            return null; // The whole answer of getUpdates would be no JSON: the poll is repeated.
        }

        using (update)
        {
            await bot.Intake.Accept([update.RootElement]);
        }

        return await bot.HandleAccepted();
    }
}

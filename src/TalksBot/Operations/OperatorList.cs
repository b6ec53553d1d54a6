using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Configuration;

namespace TalksBot.Operations;

/// <summary>The people who run the bot, as the configuration names them.</summary>
sealed class OperatorList(IOptions<OperationsOptions> options)
{
    /// <summary>Their user ids.</summary>
    public IReadOnlyList<long> Ids { get; } = PersonIdsAttribute.Read(options.Value.Operators) ?? [];

    /// <summary>Whether one of them is alone with the bot: nobody else is to see what they see.</summary>
    public bool IsSpeaking(Incoming incoming) => incoming.Chat.IsPrivate && Ids.Contains(incoming.From.Id);
}

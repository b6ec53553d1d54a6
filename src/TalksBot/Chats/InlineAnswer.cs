namespace TalksBot.Chats;

/// <summary>What is listed for an inline query.</summary>
/// <param name="Results">The entries, up to 50.</param>
/// <param name="NextOffset">Where the next page begins; empty when there is none.</param>
/// <param name="Button">What stands above the list, or <see langword="null"/>.</param>
sealed record InlineAnswer(IReadOnlyList<InlineResult> Results, string NextOffset, InlineButton? Button);

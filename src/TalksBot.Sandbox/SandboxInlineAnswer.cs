namespace TalksBot.Sandbox;

/// <summary>What the bot answered to an inline query.</summary>
/// <param name="Results">The results, in the bot's order.</param>
/// <param name="NextOffset">The offset of the next page; empty when there is none.</param>
/// <param name="CacheTime">How long Telegram may keep the answer, in seconds; 300 when the bot does not say.</param>
/// <param name="IsPersonal">Whether it is kept for the asker alone.</param>
/// <param name="Button">The button above the results, if any.</param>
public sealed record SandboxInlineAnswer(
    IReadOnlyList<SandboxInlineResult> Results,
    string NextOffset,
    int CacheTime,
    bool IsPersonal,
    SandboxInlineButton? Button);

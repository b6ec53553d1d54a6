namespace TalksBot.Sandbox;

/// <summary>Somebody in the Sandbox: a person or the bot.</summary>
/// <param name="Id">The user identifier, as in <c>from.id</c>.</param>
/// <param name="FirstName">The name shown over messages.</param>
/// <param name="Username">The name without the leading <c>@</c>.</param>
/// <param name="LanguageCode">The IETF tag of the person's Telegram language; <see langword="null"/> for the bot.</param>
/// <param name="IsBot">Whether this is the bot.</param>
public sealed record SandboxUser(
    long Id,
    string FirstName,
    string Username,
    string? LanguageCode = null,
    bool IsBot = false);

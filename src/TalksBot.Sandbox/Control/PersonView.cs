namespace TalksBot.Sandbox.Control;

/// <summary>Somebody whom the chat page can be, or the bot.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The first name.</param>
/// <param name="Username">The name without its <c>@</c>.</param>
/// <param name="Language">The language of their Telegram.</param>
/// <param name="Description">What the bot says of itself in their language, where nothing was said yet.</param>
sealed record PersonView(long Id, string Name, string Username, string? Language, string? Description)
{
    public static PersonView Of(SandboxWorld world, SandboxUser user) => new(
        user.Id, user.FirstName, user.Username, user.LanguageCode,
        user.LanguageCode is { } language ? world.Descriptions[language] : null);
}

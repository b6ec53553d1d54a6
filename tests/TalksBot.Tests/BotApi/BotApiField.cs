namespace TalksBot.Tests.BotApi;

/// <summary>A parameter or field.</summary>
/// <param name="Types">The types that it may have; <c>[]</c> before a type is an array of it.</param>
/// <param name="IsRequired">Whether it must be there.</param>
sealed record BotApiField(IReadOnlyList<string> Types, bool IsRequired);

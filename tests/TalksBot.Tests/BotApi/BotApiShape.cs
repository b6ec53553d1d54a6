namespace TalksBot.Tests.BotApi;

/// <summary>What a method or a type holds.</summary>
/// <param name="Alternatives">The types that it is one of; empty for one with fields of its own.</param>
/// <param name="Fields">Its fields by name.</param>
sealed record BotApiShape(IReadOnlyList<string> Alternatives, IReadOnlyDictionary<string, BotApiField> Fields);
